/** Tests of the REST API over HTTP. */
package org.mainstay.sla.rest;
