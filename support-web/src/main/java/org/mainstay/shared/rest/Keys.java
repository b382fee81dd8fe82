package org.mainstay.shared.rest;

/** Keys that stand in a body as well as in the path. */
public final class Keys {

    private static final String KEY = "key";

    private Keys() {}

    /**
     * The key of something new.
     *
     * @throws RefusedRequestException if there is none
     */
    public static String required(String key) {
        if (key == null) {
            throw RefusedRequestException.field("invalid_input", KEY, "required");
        }
        return key;
    }

    /**
     * Makes sure that body and path don't contradict each other.
     *
     * @param inBody null if the body leaves it to the path
     * @throws RefusedRequestException if they do
     */
    public static void same(String inPath, String inBody) {
        if (inBody != null && !inBody.equals(inPath)) {
            throw RefusedRequestException.field("invalid_input", KEY, "key_of_path", inPath);
        }
    }
}
