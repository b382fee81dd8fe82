package org.mainstay.identity.service;

import org.mainstay.identity.model.Person;

/** Somebody doesn't answer tickets any more; fired within the transaction. */
public record StoppedWorking(Person person, HandOver handOver) {}
