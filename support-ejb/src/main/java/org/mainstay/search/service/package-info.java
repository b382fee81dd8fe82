/** Finding everything by words: an index on each node that follows the history. */
package org.mainstay.search.service;
