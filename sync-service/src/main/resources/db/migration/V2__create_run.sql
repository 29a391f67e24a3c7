-- What is set up in an account at some time: what runs want, and what undoing brings back.
CREATE TABLE sync_snapshot (
    id       uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    account  text        NOT NULL,
    hash     text        NOT NULL,
    -- dev.ponte.sync.snapshot.Snapshot
    content  jsonb       NOT NULL,
    taken_at timestamptz NOT NULL DEFAULT now()
);
-- The same content is kept once.
CREATE UNIQUE INDEX sync_snapshot_content ON sync_snapshot (account, hash);

-- Which thing of an account each thing of its master is. `source` is the master's name, or the run that is undone.
CREATE TABLE sync_link (
    account   text        NOT NULL,
    source    text        NOT NULL,
    kind      text        NOT NULL,
    source_id text        NOT NULL,
    target_id text        NOT NULL,
    linked_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (account, source, kind, source_id)
);

CREATE TABLE sync_run (
    id           uuid        PRIMARY KEY,
    group_id     text        NOT NULL,
    -- the run whose effects this one takes back; null for a replication
    undoes       uuid        REFERENCES sync_run (id),
    part         text        NOT NULL,
    dry_run      boolean     NOT NULL,
    allow_delete boolean     NOT NULL,
    -- null: all that are not paused
    accounts     text[],
    cause        text        NOT NULL,
    requested_by text,
    state        text        NOT NULL CHECK (state IN ('QUEUED', 'READING', 'RUNNING', 'SUCCEEDED', 'PARTIAL', 'FAILED', 'CANCELLED')),
    cancelled    boolean     NOT NULL DEFAULT false,
    error        text,
    master       text,
    snapshot     uuid        REFERENCES sync_snapshot (id),
    -- who reads the master, and until when nobody else does
    holder       uuid,
    lease_until  timestamptz,
    created_at   timestamptz NOT NULL DEFAULT now(),
    started_at   timestamptz,
    finished_at  timestamptz
);
-- One run of a group at a time.
CREATE UNIQUE INDEX sync_run_under_way ON sync_run (group_id) WHERE state IN ('READING', 'RUNNING');
CREATE INDEX sync_run_waiting ON sync_run (created_at) WHERE state IN ('QUEUED', 'READING', 'RUNNING');
CREATE INDEX sync_run_newest ON sync_run (group_id, created_at DESC);

CREATE TABLE sync_run_account (
    run_id      uuid        NOT NULL REFERENCES sync_run (id) ON DELETE CASCADE,
    account     text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'UNCHANGED', 'CONVERGED', 'PLANNED', 'BLOCKED', 'FAILED', 'CANCELLED')),
    error       text,
    rounds      int         NOT NULL DEFAULT 0,
    differences int,
    reads       int         NOT NULL DEFAULT 0,
    writes      int         NOT NULL DEFAULT 0,
    notices     jsonb       NOT NULL DEFAULT '[]',
    -- what the account was like before the first write
    before      uuid        REFERENCES sync_snapshot (id),
    -- whose turn it is to work on it, and until when nobody else does
    holder      uuid,
    lease_until timestamptz,
    started_at  timestamptz,
    finished_at timestamptz,
    PRIMARY KEY (run_id, account)
);
CREATE INDEX sync_run_account_open ON sync_run_account (run_id, account) WHERE state IN ('WAITING', 'RUNNING');
CREATE INDEX sync_run_account_history ON sync_run_account (account, finished_at DESC);

-- The calls that change an account, in their order.
CREATE TABLE sync_step (
    run_id      uuid        NOT NULL,
    account     text        NOT NULL,
    round       int         NOT NULL,
    position    int         NOT NULL,
    step        text        NOT NULL,
    state       text        NOT NULL DEFAULT 'PLANNED' CHECK (state IN ('PLANNED', 'BEGUN', 'DONE', 'FAILED', 'DROPPED')),
    -- dev.ponte.sync.plan.Change, several
    changes     jsonb       NOT NULL,
    error       text,
    begun_at    timestamptz,
    finished_at timestamptz,
    PRIMARY KEY (run_id, account, round, position),
    FOREIGN KEY (run_id, account) REFERENCES sync_run_account (run_id, account) ON DELETE CASCADE
);

ALTER TABLE sync_snapshot ENABLE ROW LEVEL SECURITY;
ALTER TABLE sync_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE sync_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE sync_run_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE sync_step ENABLE ROW LEVEL SECURITY;
