/** Tests of what open pages hear, against the running desk. */
package org.mainstay.live.web;
