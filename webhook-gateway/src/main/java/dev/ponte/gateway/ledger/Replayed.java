package dev.ponte.gateway.ledger;

import java.util.List;

/**
 * One delivery or dead letter was sent on again.
 *
 * @param eventIds of the events sent; consumers that know them do nothing
 * @param newEventIds those of them that were not sent before
 */
record Replayed(String id, List<String> eventIds, List<String> newEventIds) {}
