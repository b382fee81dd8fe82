package org.mainstay.sla.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Names;
import org.mainstay.sla.service.PolicyView;

/** Puts what a policy says into words. */
@Named
@RequestScoped
public class PolicyWords {

    @Inject ActiveTexts texts;
    @Inject Names names;

    /** Which tickets it is for, in parts; none means all. */
    public List<String> scope(PolicyView policy) {
        return Stream.<Stream<String>>of(
                        policy.severities().stream().map(texts::of),
                        policy.products().stream(),
                        policy.organisations().stream())
                .flatMap(part -> part)
                .toList();
    }

    /** The words of constants, with commas between them. */
    public String all(Collection<? extends Enum<?>> constants) {
        return names.join(constants.stream().map(texts::of).toList());
    }

    /** A length in hours and minutes; days would be days of the calendar. */
    public String length(Duration length) {
        var hours = length.abs().toHours();
        var minutes = length.abs().toMinutesPart();
        var parts = new ArrayList<String>();
        if (hours > 0) {
            parts.add(texts.get("times.hours", hours));
        }
        if (minutes > 0) {
            parts.add(texts.get("times.minutes", minutes));
        }
        if (parts.isEmpty()) {
            return texts.get("times.moment");
        }
        return parts.size() == 1
                ? parts.get(0)
                : texts.get("times.two", parts.get(0), parts.get(1));
    }

    /** When a level falls due. */
    public String when(PolicyView.Level level) {
        if (level.atPercent() != null) {
            return texts.get("policy_detail.at_percent", level.atPercent());
        }
        if (level.offset().isZero()) {
            return texts.get("policy_detail.at_due");
        }
        return texts.get(
                level.offset().isNegative()
                        ? "policy_detail.before_due"
                        : "policy_detail.after_due",
                length(level.offset()));
    }

    /** What a level does beside telling people, in parts. */
    public List<String> acts(PolicyView.Level level) {
        var acts = new ArrayList<String>();
        if (level.reassignTeam() != null) {
            acts.add(texts.get("policy_detail.reassign", level.reassignTeam()));
        }
        if (level.raiseSeverityTo() != null) {
            acts.add(texts.get("policy_detail.raise", texts.of(level.raiseSeverityTo())));
        }
        if (level.addTag() != null) {
            acts.add(texts.get("policy_detail.tag", level.addTag()));
        }
        return acts;
    }
}
