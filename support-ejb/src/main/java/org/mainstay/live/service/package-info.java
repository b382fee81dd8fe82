/** What open pages are told of at once: that a ticket changed, and who is looking at it. */
package org.mainstay.live.service;
