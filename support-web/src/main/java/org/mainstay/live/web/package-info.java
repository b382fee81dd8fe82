/** Telling open pages what happened. */
package org.mainstay.live.web;
