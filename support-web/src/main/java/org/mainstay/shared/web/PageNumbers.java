package org.mainstay.shared.web;

/** Numbers of pages in addresses: people count from 1, services from 0. */
public final class PageNumbers {

    private static final int LAST = 100_000;

    private PageNumbers() {}

    /**
     * The services' number.
     *
     * @param inAddress from 1; null for the first page
     */
    public static int of(Integer inAddress) {
        return inAddress == null ? 0 : Math.max(0, Math.min(inAddress - 1, LAST));
    }
}
