package org.mainstay.problem.service;

/**
 * A longer text.
 *
 * @param text Markdown; null if there is none
 * @param html the same, safe to show; empty if there is none
 */
public record Prose(String text, String html) {}
