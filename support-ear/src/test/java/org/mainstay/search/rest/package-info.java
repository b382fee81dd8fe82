/** The search over REST, on a running desk. */
package org.mainstay.search.rest;
