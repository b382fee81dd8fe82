package org.mainstay.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mainstay.outbox.service.DeadLetter;
import org.mainstay.outbox.service.DeadLetters;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;

/** A dead-letter queue in memory. */
public final class FakeDeadLetters implements DeadLetters {

    private final List<DeadLetter> letters = new ArrayList<>();

    public void add(DeadLetter letter) {
        letters.add(letter);
    }

    @Override
    public Page<DeadLetter> all(PageRequest request) {
        var shown = letters.stream().skip(request.offset()).limit(request.size()).toList();
        return Page.of(shown, request, letters.size());
    }

    @Override
    public Optional<DeadLetter> find(String id) {
        return letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    @Override
    public void remove(String id) {
        letters.removeIf(letter -> letter.id().equals(id));
    }
}
