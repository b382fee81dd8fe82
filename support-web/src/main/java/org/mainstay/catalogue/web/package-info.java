/** Pages of things that have a key and a name: their list, and one of them. */
package org.mainstay.catalogue.web;
