/** Pages of products. */
package org.mainstay.product.web;
