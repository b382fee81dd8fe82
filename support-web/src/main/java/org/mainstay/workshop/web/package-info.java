/** The pages on which workshops are planned, and people register. */
package org.mainstay.workshop.web;
