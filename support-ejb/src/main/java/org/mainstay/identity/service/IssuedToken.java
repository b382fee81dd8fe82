package org.mainstay.identity.service;

/**
 * A new token, with its secret for the only time.
 *
 * @param secret what a client sends as bearer token
 */
public record IssuedToken(TokenView view, String secret) {

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "IssuedToken[" + view.id() + "]";
    }
}
