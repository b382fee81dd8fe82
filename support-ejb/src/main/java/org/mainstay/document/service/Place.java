package org.mainstay.document.service;

/**
 * Where a document is imported from.
 *
 * @param folder name of the folder it belongs to
 * @param path of its file in the folder
 */
public record Place(String folder, String path) {}
