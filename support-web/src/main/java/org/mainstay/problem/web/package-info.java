/** The pages on which the desk keeps problem records and tells customers of them. */
package org.mainstay.problem.web;
