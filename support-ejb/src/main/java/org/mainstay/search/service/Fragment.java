package org.mainstay.search.service;

/**
 * A piece of text.
 *
 * @param marked whether it is what was looked for
 */
public record Fragment(String text, boolean marked) {}
