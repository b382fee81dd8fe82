/** Means to run tests: databases, deadlines. */
package org.mainstay.harness;
