package org.mainstay.shared.rest;

/**
 * What a client should know although the request was accepted.
 *
 * @param code names the fact
 * @param field the input it is about
 * @param message translated
 */
public record WarningPayload(String code, String field, String message) {}
