package dev.ponte.sandbox.zapi;

import dev.ponte.sandbox.door.Answer;
import java.util.List;

/**
 * What Z-API answers to a call, and what follows from it.
 *
 * @param leaving messages handed to WhatsApp, in order
 * @param connection the phone was connected or disconnected by this call
 */
record Decision(Answer answer, List<Departure> leaving, ConnectionChange connection) {

    enum ConnectionChange {
        NONE,
        CONNECTED,
        DISCONNECTED
    }

    static Decision answer(Answer answer) {
        return new Decision(answer, List.of(), ConnectionChange.NONE);
    }
}
