-- What accounts have that their master has not, for people to decide about. The same thing in several accounts is one.
CREATE TABLE sync_proposal (
    id          uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    group_id    text        NOT NULL REFERENCES sync_group (id) ON DELETE CASCADE,
    kind        text        NOT NULL CHECK (kind IN ('PIPELINE', 'STAGE', 'GROUP', 'FIELD', 'CHOICE')),
    -- what makes it the same in another account, hashed: dev.ponte.sync.propose.Sameness
    same        text        NOT NULL,
    name        text        NOT NULL,
    -- leads, contacts, companies: of tabs, fields and options
    scope       text,
    -- the pipeline of a stage, the field of an option: the master's name of it
    owner       text,
    state       text        NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'PROMOTED', 'DISMISSED', 'GONE')),
    first_seen  timestamptz NOT NULL DEFAULT now(),
    -- whose it is that was last begun to be made in the master, and by whom: perhaps it was
    begun_from  text,
    begun_by    text,
    begun_at    timestamptz,
    decided_by  text,
    decided_at  timestamptz,
    -- what it became
    master      text,
    master_id   text
);
CREATE UNIQUE INDEX sync_proposal_same ON sync_proposal (group_id, kind, same);
CREATE INDEX sync_proposal_newest ON sync_proposal (first_seen DESC, id DESC);

-- In which accounts it was found, as which thing of theirs.
CREATE TABLE sync_sighting (
    proposal_id uuid        NOT NULL REFERENCES sync_proposal (id) ON DELETE CASCADE,
    account     text        NOT NULL REFERENCES sync_account (account) ON DELETE CASCADE,
    -- Kommo's id, with the scope before that of a tab
    thing       text        NOT NULL,
    -- dev.ponte.sync.plan.Definition
    definition  jsonb       NOT NULL,
    first_seen  timestamptz NOT NULL DEFAULT now(),
    -- as of a day: a look that finds nothing new writes nothing
    last_seen   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (proposal_id, account)
);
CREATE INDEX sync_sighting_account ON sync_sighting (account);

-- While something is made in its master no run of the group begins, and nothing else is made there.
ALTER TABLE sync_group
    ADD COLUMN promoting       uuid,
    ADD COLUMN promoting_until timestamptz;

ALTER TABLE sync_proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE sync_sighting ENABLE ROW LEVEL SECURITY;
