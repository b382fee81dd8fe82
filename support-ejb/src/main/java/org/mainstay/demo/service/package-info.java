/** A believable organisation to try the product with. */
package org.mainstay.demo.service;
