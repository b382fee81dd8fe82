/** Pages of the community library. */
package org.mainstay.resource.web;
