/** Documents in the REST API. */
package org.mainstay.document.rest;
