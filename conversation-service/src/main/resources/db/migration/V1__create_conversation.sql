-- One row per chat. The reply in the making and the owner are columns of it, so that one row lock orders everything.
CREATE TABLE conversation (
    id                uuid        PRIMARY KEY,
    account           text        NOT NULL,
    channel           text        NOT NULL,
    instance          text        NOT NULL,
    phone             text,
    wa_address        text,
    lid               text,
    chat_id           text,
    contact_name      text,
    crm_contact_id    bigint,
    crm_lead_id       bigint,
    crm_talk_id       bigint,
    owner             text        NOT NULL CHECK (owner IN ('BOT', 'PERSON')),
    epoch             bigint      NOT NULL,
    owner_cause       text,
    owner_by          text,
    owner_since       timestamptz,
    resumes_at        timestamptz,
    reply_state       text        NOT NULL CHECK (reply_state IN ('NONE', 'DUE', 'WRITING')),
    reply_wake_at     timestamptz,
    reply_token       bigint      NOT NULL,
    reply_covers      bigint,
    reply_attempt     int         NOT NULL,
    last_customer_seq bigint      NOT NULL,
    answered_seq      bigint      NOT NULL,
    unanswered_since  timestamptz,
    traceparent       text,
    version           bigint      NOT NULL,
    merged_into       uuid        REFERENCES conversation (id),
    started_at        timestamptz NOT NULL,
    last_activity_at  timestamptz NOT NULL,
    CHECK ((reply_state = 'NONE') = (reply_wake_at IS NULL)),
    CHECK (owner = 'BOT' OR reply_state = 'NONE')
);

CREATE INDEX conversation_reply_due ON conversation (reply_wake_at) WHERE reply_wake_at IS NOT NULL;
CREATE INDEX conversation_pause_end ON conversation (resumes_at) WHERE resumes_at IS NOT NULL;
CREATE INDEX conversation_active ON conversation (account, last_activity_at DESC, id) WHERE merged_into IS NULL;
CREATE INDEX conversation_lead ON conversation (account, crm_lead_id) WHERE crm_lead_id IS NOT NULL;
CREATE INDEX conversation_contact ON conversation (account, crm_contact_id) WHERE crm_contact_id IS NOT NULL;
CREATE INDEX conversation_phone ON conversation (account, phone) WHERE phone IS NOT NULL;

-- Every address that is known to lead to a conversation.
CREATE TABLE contact_address (
    account         text NOT NULL,
    channel         text NOT NULL,
    instance        text NOT NULL,
    kind            text NOT NULL CHECK (kind IN ('PHONE', 'LID', 'CHAT')),
    value           text NOT NULL,
    conversation_id uuid NOT NULL REFERENCES conversation (id),
    PRIMARY KEY (account, channel, instance, kind, value)
);
CREATE INDEX contact_address_conversation ON contact_address (conversation_id);

-- seq is taken under the conversation's row lock, so it orders a conversation.
CREATE SEQUENCE message_seq CACHE 1;

CREATE TABLE message (
    seq                bigint      PRIMARY KEY,
    conversation_id    uuid        NOT NULL REFERENCES conversation (id),
    account            text        NOT NULL,
    channel            text        NOT NULL,
    instance           text        NOT NULL,
    author             text        NOT NULL CHECK (author IN ('CUSTOMER', 'BOT', 'PERSON')),
    author_name        text,
    kind               text        NOT NULL,
    text               text,
    media              jsonb,
    channel_message_id text,
    quoted_message_id  text,
    epoch              bigint      NOT NULL,
    written_at         timestamptz NOT NULL,
    recorded_at        timestamptz NOT NULL,
    edited_at          timestamptz,
    revoked_at         timestamptz,
    -- what follows concerns only the bot's messages
    send_state         text        CHECK (send_state IN ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'DROPPED', 'UNKNOWN')),
    send_attempt       int         NOT NULL DEFAULT 0,
    send_unsure        int         NOT NULL DEFAULT 0,
    send_started_at    timestamptz,
    send_wake_at       timestamptz,
    send_error         text,
    answers_from       bigint,
    answers_to         bigint,
    model              text,
    prompt_tokens      int,
    completion_tokens  int,
    CHECK ((author = 'BOT') = (send_state IS NOT NULL)),
    CHECK ((send_state IN ('QUEUED', 'SENDING')) IS NOT TRUE OR send_wake_at IS NOT NULL)
);
CREATE INDEX message_conversation ON message (conversation_id, seq);
CREATE UNIQUE INDEX message_channel_id ON message (account, channel, instance, channel_message_id)
    WHERE channel_message_id IS NOT NULL;
CREATE INDEX message_outstanding ON message (conversation_id, seq) WHERE send_state IN ('QUEUED', 'SENDING');
CREATE INDEX message_send_due ON message (send_wake_at) WHERE send_state IN ('QUEUED', 'SENDING');

-- How far a sent message got. Kept apart from the message, because it may be told before we know the message's id.
CREATE TABLE message_status (
    account            text        NOT NULL,
    channel            text        NOT NULL,
    instance           text        NOT NULL,
    channel_message_id text        NOT NULL,
    conversation_id    uuid        REFERENCES conversation (id),
    status             text        NOT NULL CHECK (status IN ('SENT', 'DELIVERED', 'READ', 'PLAYED', 'FAILED')),
    rank               smallint    NOT NULL,
    error              text,
    first_at           timestamptz NOT NULL,
    at                 timestamptz NOT NULL,
    PRIMARY KEY (account, channel, instance, channel_message_id)
);
CREATE INDEX message_status_conversation ON message_status (conversation_id, first_at);

-- Who owned it, and why.
CREATE TABLE ownership_change (
    conversation_id uuid        NOT NULL REFERENCES conversation (id),
    epoch           bigint      NOT NULL,
    owner           text        NOT NULL CHECK (owner IN ('BOT', 'PERSON')),
    cause           text        NOT NULL,
    by              text,
    resumes_at      timestamptz,
    at              timestamptz NOT NULL,
    PRIMARY KEY (conversation_id, epoch)
);

-- Whether a channel has its phone; replies wait while it has not.
CREATE TABLE channel_connection (
    account   text        NOT NULL,
    channel   text        NOT NULL,
    instance  text        NOT NULL,
    connected boolean     NOT NULL,
    reason    text,
    at        timestamptz NOT NULL,
    PRIMARY KEY (account, channel, instance)
);

ALTER TABLE conversation ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE message ENABLE ROW LEVEL SECURITY;
ALTER TABLE message_status ENABLE ROW LEVEL SECURITY;
ALTER TABLE ownership_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE channel_connection ENABLE ROW LEVEL SECURITY;
