package org.mainstay.shared.rest;

/** What a client that is not signed in has to bring. */
final class Challenge {

    private static final String BASIC = "Basic realm=\"Mainstay\", charset=\"UTF-8\"";
    private static final String BEARER = "Bearer realm=\"Mainstay\"";

    private Challenge() {}

    /**
     * @param path below the base of the API
     */
    static String at(String path) {
        return path.replace("/", "").equals("tokens") ? BASIC : BEARER;
    }
}
