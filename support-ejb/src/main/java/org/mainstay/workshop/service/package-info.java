/** Planning workshops and taking part in them. */
package org.mainstay.workshop.service;
