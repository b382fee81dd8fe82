/** The pages on which leads keep prepared replies. */
package org.mainstay.macro.web;
