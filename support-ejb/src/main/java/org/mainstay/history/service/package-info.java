/** Writing and reading history. */
package org.mainstay.history.service;
