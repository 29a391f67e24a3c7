-- Accounts that are kept alike: one master, the others as it is.
CREATE TABLE sync_group (
    id         text        PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name       text        NOT NULL,
    -- what is replicated: dev.ponte.sync.account.Settings
    settings   jsonb       NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

-- The accounts in them, by the names they have at crm-connector, and what the last look at each found.
CREATE TABLE sync_account (
    account      text        PRIMARY KEY CHECK (account ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    group_id     text        NOT NULL REFERENCES sync_group (id),
    role         text        NOT NULL CHECK (role IN ('MASTER', 'SLAVE')),
    label        text,
    paused       boolean     NOT NULL DEFAULT false,
    -- differences to the master; null before the first look
    drift        int         CHECK (drift >= 0),
    state        text        NOT NULL DEFAULT 'NEW',
    error        text,
    last_run     uuid,
    checked_at   timestamptz,
    -- when it last was as its master is
    converged_at timestamptz,
    created_at   timestamptz NOT NULL DEFAULT now(),
    updated_at   timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX sync_account_one_master ON sync_account (group_id) WHERE role = 'MASTER';
CREATE INDEX sync_account_group ON sync_account (group_id);

ALTER TABLE sync_group ENABLE ROW LEVEL SECURITY;
ALTER TABLE sync_account ENABLE ROW LEVEL SECURITY;
