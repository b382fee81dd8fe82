package org.mainstay.identity.service;

import jakarta.validation.constraints.NotNull;

/**
 * Where somebody calls from who wants to sign in.
 *
 * @param address the client's IP address
 * @param browser the secret that the browser keeps since somebody signed in there; null for none
 */
public record Visitor(@NotNull String address, String browser) {

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "Visitor[" + address + "]";
    }
}
