/** Means to run the services without a container. */
package org.mainstay.harness;
