/** How clocks are put into words and bars. */
package org.mainstay.sla.web;
