package dev.ponte.tests.load;

/**
 * A request to send: always a POST.
 *
 * @param path with the query, as it goes over the wire
 * @param body not copied: whoever makes it leaves it alone
 */
public record Delivery(String path, String contentType, byte[] body) {}
