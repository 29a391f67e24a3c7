-- The function as it is now; what earlier migrations made is replaced, and they stay as they were applied. Whoever changes it changes it here.
-- It was version 3 for a while: the next version is 4.

-- Takes the next slot of each account, if it is near. The clock is this server's, so replicas need not agree on theirs.
--   accounts, interactive  who asks, the longest waiting first. Any call may have the very next slot; only an interactive one may also queue
--                          behind slots that are taken, so it never finds more than one bulk call before it
--   gap                    between two calls of an account
--   egress_gap             between two calls of all; null when there is no such limit
-- Answers in the order of the question: micros to wait when granted, else micros until it is worth asking again, and whether that is for the
-- limit of all; -1 when all is stopped. They count from `asked`, micros on this server's clock: how long the answer takes to arrive is then no
-- matter.
-- Accounts that could all begin now begin `apart` from each other: as each then keeps its gap, who begins together comes together for ever, and the
-- last of such a crowd reaches Kommo late.
CREATE OR REPLACE FUNCTION kommo_take(accounts text[], interactive boolean[], gap interval, egress_gap interval)
    RETURNS TABLE (granted boolean, micros bigint, shared boolean, asked bigint)
    LANGUAGE plpgsql AS
$$
DECLARE
    moment timestamptz;
    apart  CONSTANT interval := interval '2 milliseconds';
    egress timestamptz := '-infinity';
    fresh  timestamptz;
    place  int;
    pace   kommo_pace;
    start  timestamptz;
    latest timestamptz;
BEGIN
    IF EXISTS (SELECT FROM kommo_stop WHERE resumed_at IS NULL) THEN
        RETURN QUERY SELECT false, -1::bigint, false, floor(extract(epoch FROM clock_timestamp()) * 1000000)::bigint FROM unnest(accounts);
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
    fresh := moment;
    asked := floor(extract(epoch FROM moment) * 1000000);
    IF egress_gap IS NOT NULL THEN
        SELECT greatest(whole.next_at, moment) INTO egress FROM kommo_pace AS whole WHERE whole.key = '';
    END IF;
    FOR place IN 1 .. cardinality(accounts) LOOP
        SELECT own.* INTO pace FROM kommo_pace AS own WHERE own.key = accounts[place];
        start := greatest(pace.next_at, egress, moment);
        IF start = moment THEN
            start := fresh;
            fresh := CASE WHEN fresh + apart < moment + gap THEN fresh + apart ELSE moment END;
        END IF;
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
