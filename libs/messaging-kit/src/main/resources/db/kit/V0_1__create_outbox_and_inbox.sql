-- Versions 0.x are the messaging kit's; a service starts at V1. Never edit an applied script.

-- Events that are decided but not yet on Kafka. Written in the transaction of the change they
-- announce, removed when Kafka has them.
CREATE TABLE outbox (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shard      smallint    NOT NULL CHECK (shard BETWEEN 0 AND 15),
    topic      text        NOT NULL,
    key        text        NOT NULL,
    headers    jsonb       NOT NULL,
    value      bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
) WITH (
    -- A queue: nearly every row dies young, so clean up by count and not by share.
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 10000
);

CREATE INDEX outbox_in_order ON outbox (shard, id);

ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;

COMMENT ON TABLE outbox IS 'Events waiting to be published; see dev.ponte.kit.outbox';

-- What each consumer has handled, so that a second delivery has no effect.
CREATE TABLE inbox (
    consumer text        NOT NULL,
    event_id text        NOT NULL,
    seen_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, event_id)
);

-- Rows arrive in the order of time: a BRIN index finds the old ones at next to no cost.
CREATE INDEX inbox_by_age ON inbox USING brin (seen_at);

ALTER TABLE inbox ENABLE ROW LEVEL SECURITY;

COMMENT ON TABLE inbox IS 'Events already handled, by consumer; see dev.ponte.kit.inbox';
