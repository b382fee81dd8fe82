/** Documents over REST, on a running desk. */
package org.mainstay.document.rest;
