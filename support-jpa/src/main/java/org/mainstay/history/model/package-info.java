/** What changed, when, and by whom; never altered. */
package org.mainstay.history.model;
