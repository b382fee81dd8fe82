/** Problem records over REST, on a running desk. */
package org.mainstay.problem.rest;
