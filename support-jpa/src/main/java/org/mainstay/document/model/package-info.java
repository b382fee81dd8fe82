/** Texts that help, from the first draft to the archive: what they say, in which revision. */
package org.mainstay.document.model;
