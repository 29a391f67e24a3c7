-- What the tests' consumers do, and the row whose lock orders the events of a key.
CREATE TABLE effect (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account  text NOT NULL,
    event_id text NOT NULL
);

CREATE TABLE aggregate (
    key     text PRIMARY KEY,
    version bigint NOT NULL
);
