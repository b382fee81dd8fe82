/** One cause behind many tickets, and what the customers of all of them are told. */
package org.mainstay.problem.model;
