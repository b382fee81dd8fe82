/** Starts the executable JAR: checks the settings, then hands over to Payara Micro. */
package org.mainstay.launcher;
