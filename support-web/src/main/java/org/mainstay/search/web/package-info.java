/** Pages to find everything by words. */
package org.mainstay.search.web;
