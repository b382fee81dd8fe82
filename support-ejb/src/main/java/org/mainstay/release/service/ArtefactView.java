package org.mainstay.release.service;

/**
 * Something to be downloaded.
 *
 * @param sha256 lower-case hex
 * @param signature null for none
 */
public record ArtefactView(Long id, String name, String url, String sha256, String signature) {}
