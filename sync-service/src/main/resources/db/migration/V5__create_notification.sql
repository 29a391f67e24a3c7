-- Whom a group tells what: dev.ponte.sync.notify.NotifySettings. No secret is in it.
CREATE TABLE sync_notification (
    group_id   text        PRIMARY KEY REFERENCES sync_group (id) ON DELETE CASCADE,
    settings   jsonb       NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now()
);

-- Several notices in one; its id stays over repeats.
CREATE TABLE sync_message (
    id          uuid        PRIMARY KEY,
    group_id    text        NOT NULL REFERENCES sync_group (id) ON DELETE CASCADE,
    channel     text        NOT NULL CHECK (channel IN ('EMAIL', 'WEBHOOK')),
    state       text        NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENT', 'FAILED')),
    attempts    int         NOT NULL DEFAULT 0,
    error       text,
    next_at     timestamptz NOT NULL DEFAULT now(),
    -- who sends it, and until when nobody else does
    holder      uuid,
    lease_until timestamptz,
    created_at  timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz
);
-- One message of a group and channel at a time.
CREATE UNIQUE INDEX sync_message_waiting ON sync_message (group_id, channel) WHERE state = 'WAITING';
CREATE INDEX sync_message_newest ON sync_message (group_id, channel, created_at DESC);
CREATE INDEX sync_message_old ON sync_message (created_at) WHERE state <> 'WAITING';

-- What is to be told of a run.
CREATE TABLE sync_notice (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    group_id   text        NOT NULL REFERENCES sync_group (id) ON DELETE CASCADE,
    channel    text        NOT NULL CHECK (channel IN ('EMAIL', 'WEBHOOK')),
    kind       text        NOT NULL,
    run_id     uuid        NOT NULL,
    -- dev.ponte.sync.notify.Story
    story      jsonb       NOT NULL,
    due_at     timestamptz NOT NULL,
    message_id uuid        REFERENCES sync_message (id) ON DELETE CASCADE,
    UNIQUE (run_id, channel, kind)
);
CREATE INDEX sync_notice_waiting ON sync_notice (group_id, channel, due_at) WHERE message_id IS NULL;
CREATE INDEX sync_notice_message ON sync_notice (message_id);

-- What dry runs have told already, until it changes. `subject` is an account, or group:<id>.
CREATE TABLE sync_told (
    subject     text        NOT NULL,
    part        text        NOT NULL,
    fingerprint text        NOT NULL,
    told_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (subject, part)
);

ALTER TABLE sync_notification ENABLE ROW LEVEL SECURITY;
ALTER TABLE sync_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE sync_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE sync_told ENABLE ROW LEVEL SECURITY;
