/** What people do with the product, in a browser, by page objects. */
package org.mainstay.journey;
