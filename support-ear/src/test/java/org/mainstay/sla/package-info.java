/** Promises kept by the product as built, whatever happens to its process. */
package org.mainstay.sla;
