package org.mainstay.problem.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.mainstay.problem.service.SendBroadcast;

/** Something to be told to the customers of all open tickets of a problem. */
public record NewBroadcastPayload(@NotNull @Valid TranslationPayload text) {

    SendBroadcast command(String number, Integer version) {
        return new SendBroadcast(number, text.translation(), version);
    }
}
