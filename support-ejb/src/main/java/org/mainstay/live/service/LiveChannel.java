package org.mainstay.live.service;

/** Port to all nodes, this one included. */
public interface LiveChannel {

    /**
     * Sends to every node that is there; what can't be sent is dropped, since pages catch up.
     *
     * @param body JSON text
     */
    void send(String body);
}
