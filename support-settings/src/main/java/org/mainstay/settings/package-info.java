/** Every configuration key of the product, with its default, meaning and validity check. */
package org.mainstay.settings;
