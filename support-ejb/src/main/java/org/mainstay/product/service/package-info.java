/** Keeping products and their versions. */
package org.mainstay.product.service;
