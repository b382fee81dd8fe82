/** Pages of organisations. */
package org.mainstay.organisation.web;
