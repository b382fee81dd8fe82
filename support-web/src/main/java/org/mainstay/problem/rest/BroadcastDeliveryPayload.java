package org.mainstay.problem.rest;

import java.time.Instant;
import org.mainstay.problem.model.BroadcastDelivery.State;
import org.mainstay.problem.service.DeliveryView;
import org.mainstay.shared.model.Language;

/**
 * What became of a broadcast on one ticket.
 *
 * @param language tag of the text that was sent; null if none was
 * @param at when something became of it; null while it waits
 */
public record BroadcastDeliveryPayload(String ticket, State state, String language, Instant at) {

    static BroadcastDeliveryPayload of(DeliveryView view) {
        return new BroadcastDeliveryPayload(
                view.ticket(), view.state(), tag(view.language()), view.at());
    }

    private static String tag(Language language) {
        return language == null ? null : language == Language.ZH ? "zh-CN" : "en";
    }
}
