-- By which a Salesbot is known: SHA-256 of the secret in its address. Whoever has the secret names the group with it.
ALTER TABLE sync_group ADD COLUMN webhook_hash bytea;
CREATE UNIQUE INDEX sync_group_webhook ON sync_group (webhook_hash);

-- Not before; null: as soon as it can be. So that a burst of calls waits for one run.
ALTER TABLE sync_run ADD COLUMN begin_after timestamptz;

-- What a group does by the clock.
CREATE TABLE sync_schedule (
    group_id   text        NOT NULL REFERENCES sync_group (id) ON DELETE CASCADE,
    task       text        NOT NULL CHECK (task IN ('REPLICATE', 'DRIFT_CHECK')),
    -- minute hour day month weekday
    cron       text        NOT NULL,
    zone       text        NOT NULL,
    next_at    timestamptz NOT NULL,
    last_at    timestamptz,
    last_run   uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (group_id, task)
);
CREATE INDEX sync_schedule_next ON sync_schedule (next_at);

ALTER TABLE sync_schedule ENABLE ROW LEVEL SECURITY;
