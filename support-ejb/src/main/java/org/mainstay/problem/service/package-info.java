/** Keeping problem records, and telling the customers of all their tickets at once. */
package org.mainstay.problem.service;
