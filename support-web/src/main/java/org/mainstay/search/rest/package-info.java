/** The search of the REST API. */
package org.mainstay.search.rest;
