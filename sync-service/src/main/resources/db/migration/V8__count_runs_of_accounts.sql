-- How often an account had its turn in a replication, and how often it was alike afterwards. Counted
-- as runs end, so that asking reads no history, and forgetting old runs takes nothing away.
ALTER TABLE sync_account
    ADD COLUMN runs  int NOT NULL DEFAULT 0 CHECK (runs >= 0),
    ADD COLUMN alike int NOT NULL DEFAULT 0 CHECK (alike BETWEEN 0 AND runs);

UPDATE sync_account AS a SET runs = known.runs, alike = known.alike
FROM (SELECT r.account, count(*) AS runs,
             count(*) FILTER (WHERE r.state IN ('UNCHANGED', 'CONVERGED')) AS alike
      FROM sync_run_account AS r JOIN sync_run AS run ON run.id = r.run_id
      WHERE NOT run.dry_run AND run.undoes IS NULL AND r.started_at IS NOT NULL
        AND r.finished_at IS NOT NULL
      GROUP BY r.account) AS known
WHERE known.account = a.account;

-- What happened, the newest first.
CREATE INDEX sync_run_account_newest ON sync_run_account (finished_at DESC, run_id DESC, account DESC)
    WHERE finished_at IS NOT NULL;

-- What is too old, and what still needs it: without these a removal reads whole tables.
CREATE INDEX sync_run_old ON sync_run (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX sync_run_undoes ON sync_run (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX sync_run_snapshot ON sync_run (snapshot) WHERE snapshot IS NOT NULL;
CREATE INDEX sync_run_account_before ON sync_run_account (before) WHERE before IS NOT NULL;
CREATE INDEX sync_snapshot_old ON sync_snapshot (taken_at);
