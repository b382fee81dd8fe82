package org.mainstay.certificate.service;

/** A team whose training somebody may see. */
public record TrainedTeam(String key, String name) {}
