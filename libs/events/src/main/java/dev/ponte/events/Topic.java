package dev.ponte.events;

/**
 * The topics of the public contract. The launcher, the tests and the manifests create them from
 * here.
 */
public enum Topic {
    /** Each accepted or refused delivery, raw. Key: source and account. */
    WEBHOOK_DELIVERY("ponte.webhook.delivery.v1", Kind.LOG),
    /** What happened on a chat channel. Key: channel and chat address. */
    INBOUND_MESSAGE("ponte.inbound.message.v1", Kind.LOG),
    /** Changes in the CRM. Key: account, entity and id. */
    CRM_EVENT("ponte.crm.event.v1", Kind.LOG),
    /** What became of a conversation. Key: conversation id. */
    CONVERSATION_EVENT("ponte.conversation.event.v1", Kind.LOG),
    /** Sellers. Key: seller id. */
    VENDOR("ponte.vendor.v1", Kind.COMPACTED),
    /** Appointments. Key: appointment id. */
    APPOINTMENT_EVENT("ponte.appointment.event.v1", Kind.LOG),
    /** Replication runs, proposals. Key: run id, proposal id. */
    SYNC_EVENT("ponte.sync.event.v1", Kind.LOG),
    /** Calls to outside systems. Key: the system. */
    INTEGRATION_CALL("ponte.integration.call.v1", Kind.LOG),
    /** What could not be handled, with its reason. Key: as the source record. */
    DEAD_LETTER("ponte.dead-letter.v1", Kind.LOG);

    /** How Kafka keeps the records of a topic. */
    public enum Kind {
        LOG,
        COMPACTED
    }

    /**
     * Enough for a few replicas on one broker; raise it per installation before the first event.
     */
    public static final int DEFAULT_PARTITIONS = 8;

    private final String topicName;
    private final Kind kind;

    Topic(String topicName, Kind kind) {
        this.topicName = topicName;
        this.kind = kind;
    }

    public String topicName() {
        return topicName;
    }

    public Kind kind() {
        return kind;
    }
}
