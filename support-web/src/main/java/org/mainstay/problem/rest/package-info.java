/** Problem records over REST. */
package org.mainstay.problem.rest;
