package org.mainstay.release.service;

import java.util.List;
import java.util.Optional;
import org.mainstay.identity.model.Person;
import org.mainstay.release.model.Release;
import org.mainstay.release.model.ReleaseGate;

/**
 * A release is out; fired in the transaction that publishes it.
 *
 * @param author one of those who prepared it
 * @param fixes what it puts right, each once
 * @param documentation who vouched for its notes; empty if nobody had to
 */
public record ReleasePublished(
        Release release, Person author, List<String> fixes, Optional<ReleaseGate> documentation) {}
