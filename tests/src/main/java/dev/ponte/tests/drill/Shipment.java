package dev.ponte.tests.drill;

/**
 * One delivery of a letter.
 *
 * @param copy which: 0 is the first that was meant to come, not always the one that comes first
 */
record Shipment(Letter letter, int copy) {}
