package org.mainstay.product.service;

import org.mainstay.product.model.UnfitRangeException;
import org.mainstay.product.model.VersionRange;
import org.mainstay.shared.service.InvalidInputException;

/** Reads ranges of versions as people and clients write them. */
public final class Ranges {

    private Ranges() {}

    /**
     * The range.
     *
     * @param text null or blank for every version
     * @param field how the refusal names where it was written
     * @return null for every version
     * @throws InvalidInputException if it is no range, or ends before it begins
     */
    public static VersionRange read(String text, String field) {
        try {
            return VersionRange.parse(text);
        } catch (UnfitRangeException unfit) {
            throw new InvalidInputException(unfit.code(), field, unfit.params().toArray());
        }
    }
}
