package org.mainstay.search.service;

import java.util.Map;
import org.mainstay.shared.service.Page;

/**
 * What was found, the best first.
 *
 * @param counts how many there are of each kind, whichever kinds were asked for
 * @param some whether nothing has all the words, so that these have some of them
 * @param exact the one whose key was typed; null if none was
 * @param complete whether the index has everything: not while it is being built
 */
public record SearchResult(
        Page<SearchHit> hits,
        Map<SearchKind, Integer> counts,
        boolean some,
        SearchHit exact,
        boolean complete) {}
