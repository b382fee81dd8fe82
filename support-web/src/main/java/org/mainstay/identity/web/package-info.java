/** Pages and filters about who somebody is: registration, sign-in, preferences. */
package org.mainstay.identity.web;
