package dev.ponte.gateway.intake;

/** Words that the webhooks' API descriptions share. */
final class WebhookDocs {

    static final String ACCEPTED =
            "Stored: taken, ignored, or quarantined near its source's limit; empty body";
    static final String UNKNOWN = "Wrong or missing secret, or the source is closed";
    static final String NOT_STORED = "Not stored; deliver again after Retry-After seconds";

    private WebhookDocs() {}
}
