/** The pages on which documents are read, written and reviewed. */
package org.mainstay.document.web;
