/** Means to run the product as built: as a process, on a server, over HTTP and in a browser. */
package org.mainstay.harness;
