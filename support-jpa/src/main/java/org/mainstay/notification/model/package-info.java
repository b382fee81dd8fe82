/** What waits to be told to people together. */
package org.mainstay.notification.model;
