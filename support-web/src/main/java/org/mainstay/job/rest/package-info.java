/** Background work over REST. */
package org.mainstay.job.rest;
