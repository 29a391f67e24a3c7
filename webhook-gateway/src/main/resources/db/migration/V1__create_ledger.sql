-- What reached the gateway and what became of it, read from ponte.webhook.delivery.v1 (ADR 10).
CREATE TABLE delivery (
    id           text COLLATE "C" PRIMARY KEY,
    account      text        NOT NULL,
    source       text        NOT NULL,
    path         text        NOT NULL,
    outcome      text        NOT NULL,
    reason       text,
    quarantined  boolean     NOT NULL,
    content_type text,
    event_ids    text[]      NOT NULL,
    terms        text[]      NOT NULL,
    body_cut     boolean     NOT NULL,
    received_at  timestamptz NOT NULL,
    replays      integer     NOT NULL DEFAULT 0,
    replayed_at  timestamptz,
    replayed_by  text
);

-- Newest first, of all accounts or of one; the first finds what is to be purged too. Without the id, which only breaks ties:
-- its 29 bytes would be most of the index, and the few rows of one microsecond are soon sorted. What is looked for among many
-- accepted ones are the refused, so they have indexes of their own, which cost nothing as long as they are few. The last two
-- columns are for the failure budget's count (ADR 12), which so reads no row.
CREATE INDEX delivery_newest ON delivery (received_at);
CREATE INDEX delivery_of_account ON delivery (account, received_at);
CREATE INDEX delivery_refused ON delivery (received_at) WHERE outcome = 'REFUSED';
CREATE INDEX delivery_refused_of_account ON delivery (account, received_at) INCLUDE (source, quarantined)
    WHERE outcome = 'REFUSED';
CREATE INDEX delivery_terms ON delivery USING gin (terms);

ALTER TABLE delivery ENABLE ROW LEVEL SECURITY;

COMMENT ON TABLE delivery IS 'The ledger of webhook deliveries; see docs/guides/webhooks.md';
COMMENT ON COLUMN delivery.terms IS 'The telling parts of the event ids, to be found by';

-- Apart, for bodies age earlier than rows, and a list never reads one. Bytes, for text cannot hold a NUL. No foreign key: it
-- would cost a look-up per delivery to guard what one statement writes and one job removes.
CREATE TABLE delivery_body (
    id          text COLLATE "C" PRIMARY KEY,
    received_at timestamptz NOT NULL,
    body        bytea       NOT NULL
);

-- Not BRIN: its ranges never shrink, and what a purge frees is filled again, so that soon every range has something old.
CREATE INDEX delivery_body_by_age ON delivery_body (received_at);

ALTER TABLE delivery_body ENABLE ROW LEVEL SECURITY;

COMMENT ON TABLE delivery_body IS 'Bodies as they came, in UTF-8; aged out before their deliveries';

-- Records that a consumer gave up, read from ponte.dead-letter.v1.
CREATE TABLE dead_letter (
    id            text COLLATE "C" PRIMARY KEY,
    account       text        NOT NULL,
    consumer      text        NOT NULL,
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    event_id      text,
    event_type    text,
    reason        text        NOT NULL,
    detail        text        NOT NULL,
    rejected_at   timestamptz NOT NULL,
    replays       integer     NOT NULL DEFAULT 0,
    replayed_at   timestamptz,
    replayed_by   text
);

CREATE INDEX dead_letter_newest ON dead_letter (rejected_at);
CREATE INDEX dead_letter_of_account ON dead_letter (account, rejected_at);
CREATE INDEX dead_letter_of_event ON dead_letter USING hash (event_id);

ALTER TABLE dead_letter ENABLE ROW LEVEL SECURITY;

COMMENT ON TABLE dead_letter IS 'Records that could not be handled; see docs/guides/webhooks.md';

CREATE TABLE dead_letter_record (
    id          text COLLATE "C" PRIMARY KEY,
    rejected_at timestamptz NOT NULL,
    rejected    bytea       NOT NULL
);

CREATE INDEX dead_letter_record_by_age ON dead_letter_record (rejected_at);

ALTER TABLE dead_letter_record ENABLE ROW LEVEL SECURITY;

COMMENT ON TABLE dead_letter_record IS 'The dead letters as they stood on Kafka (JSON); aged out before their rows';
