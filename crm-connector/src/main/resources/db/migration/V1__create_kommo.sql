-- The Kommo accounts we speak to, and by which right. Secrets are sealed (dev.ponte.crm.account.SecretBox), never plain.
CREATE TABLE kommo_config (
    account            text        PRIMARY KEY CHECK (account ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    kommo_account_id   bigint,
    base_url           text        NOT NULL,
    auth               text        NOT NULL CHECK (auth IN ('OAUTH', 'TOKEN', 'ENVIRONMENT')),
    client_id          text,
    client_secret      text,
    redirect_uri       text,
    access_token       text,
    refresh_token      text,
    access_expires_at  timestamptz,
    refresh_expires_at timestamptz,
    -- counts the pairs: who was refused with an old one takes the new one instead of asking for another
    token_version      bigint      NOT NULL DEFAULT 0,
    -- who asks Kommo for the next pair, and until when nobody else does
    refresh_holder     uuid,
    refresh_until      timestamptz,
    state              text        NOT NULL CHECK (state IN ('NEW', 'CONNECTED', 'DISCONNECTED', 'UNPAID')),
    state_reason       text,
    state_since        timestamptz NOT NULL DEFAULT now(),
    paused             boolean     NOT NULL DEFAULT false,
    created_at         timestamptz NOT NULL DEFAULT now(),
    updated_at         timestamptz NOT NULL DEFAULT now(),
    CHECK ((refresh_holder IS NULL) = (refresh_until IS NULL)),
    CHECK (auth <> 'OAUTH' OR (client_id IS NOT NULL AND client_secret IS NOT NULL AND redirect_uri IS NOT NULL)),
    CHECK (auth <> 'TOKEN' OR access_token IS NOT NULL)
);
CREATE UNIQUE INDEX kommo_config_kommo_account ON kommo_config (kommo_account_id) WHERE kommo_account_id IS NOT NULL;

-- Sign-ins under way at Kommo: the state we sent there, and what it was for.
CREATE TABLE kommo_sign_in (
    state      text        PRIMARY KEY,
    account    text        NOT NULL REFERENCES kommo_config (account) ON DELETE CASCADE,
    asked_by   text        NOT NULL,
    expires_at timestamptz NOT NULL
);

-- When an account, or all of them together (key ''), may call next. Not logged: a server that crashed has been away for longer than
-- any gap it could have forgotten.
CREATE UNLOGGED TABLE kommo_pace (
    key     text             PRIMARY KEY,
    next_at timestamptz      NOT NULL DEFAULT '-infinity',
    -- stretches the gap after Kommo complained, and shrinks back with each call
    slow    double precision NOT NULL DEFAULT 1
) WITH (fillfactor = 50);

-- Kommo has shut us out: nobody calls until a person has looked.
CREATE TABLE kommo_stop (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account    text        NOT NULL,
    reason     text        NOT NULL,
    stopped_at timestamptz NOT NULL DEFAULT now(),
    resumed_at timestamptz,
    resumed_by text
);
CREATE UNIQUE INDEX kommo_stop_in_force ON kommo_stop ((true)) WHERE resumed_at IS NULL;

-- Takes the next slot of each account, if it is near. The clock is this server's, so replicas need not agree on theirs.
--   accounts, interactive  who asks, the longest waiting first. Any call may have the very next slot; only an interactive one may also queue
--                          behind slots that are taken, so it never finds more than one bulk call before it
--   gap                    between two calls of an account
--   egress_gap             between two calls of all; null when there is no such limit
-- Answers in the order of the question: micros to wait when granted, else micros until it is worth asking again, and whether that is for the
-- limit of all; -1 when all is stopped.
CREATE FUNCTION kommo_take(accounts text[], interactive boolean[], gap interval, egress_gap interval)
    RETURNS TABLE (granted boolean, micros bigint, shared boolean)
    LANGUAGE plpgsql AS
$$
DECLARE
    moment timestamptz;
    egress timestamptz := '-infinity';
    place  int;
    pace   kommo_pace;
    start  timestamptz;
    latest timestamptz;
BEGIN
    IF EXISTS (SELECT FROM kommo_stop WHERE resumed_at IS NULL) THEN
        RETURN QUERY SELECT false, -1::bigint, false FROM unnest(accounts);
        RETURN;
    END IF;
    INSERT INTO kommo_pace (key)
    SELECT wanted.key FROM (SELECT unnest(accounts) AS key UNION SELECT '' WHERE egress_gap IS NOT NULL) AS wanted
    WHERE NOT EXISTS (SELECT FROM kommo_pace AS known WHERE known.key = wanted.key)
    ORDER BY wanted.key
    ON CONFLICT DO NOTHING;
    -- Always in the same order, so that two replicas never wait for each other. The row of all, '', comes first.
    PERFORM FROM kommo_pace AS locked
    WHERE locked.key = ANY (accounts) OR (egress_gap IS NOT NULL AND locked.key = '')
    ORDER BY locked.key
    FOR UPDATE;
    moment := clock_timestamp();
    IF egress_gap IS NOT NULL THEN
        SELECT greatest(whole.next_at, moment) INTO egress FROM kommo_pace AS whole WHERE whole.key = '';
    END IF;
    FOR place IN 1 .. cardinality(accounts) LOOP
        SELECT own.* INTO pace FROM kommo_pace AS own WHERE own.key = accounts[place];
        start := greatest(pace.next_at, egress, moment);
        latest := moment + gap * pace.slow * CASE WHEN interactive[place] THEN 3 ELSE 1 END;
        IF start <= latest THEN
            UPDATE kommo_pace AS own
            SET next_at = start + gap * pace.slow, slow = greatest(1, pace.slow * 0.95)
            WHERE own.key = accounts[place];
            egress := egress + coalesce(egress_gap, interval '0');
            granted := true;
            shared := false;
            micros := ceil(extract(epoch FROM start - moment) * 1000000);
        ELSE
            granted := false;
            shared := greatest(pace.next_at, moment) <= latest;
            micros := ceil(extract(epoch FROM start - latest) * 1000000);
        END IF;
        RETURN NEXT;
    END LOOP;
    IF egress_gap IS NOT NULL THEN
        UPDATE kommo_pace AS whole SET next_at = egress WHERE whole.key = '';
    END IF;
END
$$;

ALTER TABLE kommo_config ENABLE ROW LEVEL SECURITY;
ALTER TABLE kommo_sign_in ENABLE ROW LEVEL SECURITY;
ALTER TABLE kommo_pace ENABLE ROW LEVEL SECURITY;
ALTER TABLE kommo_stop ENABLE ROW LEVEL SECURITY;
