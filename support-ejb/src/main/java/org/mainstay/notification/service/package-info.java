/** Telling people by mail as often as they want. */
package org.mainstay.notification.service;
