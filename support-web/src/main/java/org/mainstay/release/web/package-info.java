/** Pages about releases. */
package org.mainstay.release.web;
