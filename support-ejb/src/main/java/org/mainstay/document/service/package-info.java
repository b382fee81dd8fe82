/** Writing, reviewing, publishing and reading documents. */
package org.mainstay.document.service;
