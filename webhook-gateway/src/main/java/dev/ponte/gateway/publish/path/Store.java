package dev.ponte.gateway.publish.path;

/** What has taken a delivery; the code is a metric label. */
public enum Store {
    KAFKA("kafka"),
    /** On its way to Kafka, and safe. */
    SPOOL("spool");

    private final String code;

    Store(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
