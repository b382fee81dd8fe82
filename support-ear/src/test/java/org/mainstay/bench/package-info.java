/** Load figures of the JAR as built; run by {@code make bench}, never by the tests. */
package org.mainstay.bench;
