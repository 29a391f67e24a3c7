-- What a run will ask of Kommo, so that it can say how long it takes.

-- Lists that are read of each account; null: not known of runs before this
ALTER TABLE sync_run ADD COLUMN look int;

-- Of the last round that was planned: its steps, and the lists that are read after them
ALTER TABLE sync_run_account
    ADD COLUMN planned_writes int NOT NULL DEFAULT 0,
    ADD COLUMN planned_reads  int NOT NULL DEFAULT 0;
