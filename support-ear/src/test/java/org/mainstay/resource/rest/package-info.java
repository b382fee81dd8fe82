/** The community library over REST, on the JAR as built. */
package org.mainstay.resource.rest;
