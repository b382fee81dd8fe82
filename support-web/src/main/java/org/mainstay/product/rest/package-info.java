/** Products over REST. */
package org.mainstay.product.rest;
