/** Prepared replies and what happens with them. */
package org.mainstay.macro.model;
