/** The page on which people say how often they want to be told what. */
package org.mainstay.notification.web;
