/** Products and their versions. */
package org.mainstay.product.model;
