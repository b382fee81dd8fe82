/** The community library over REST. */
package org.mainstay.resource.rest;
