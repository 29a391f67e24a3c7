package dev.ponte.tests.drill;

import dev.ponte.infra.LocalPostgres;
import dev.ponte.tests.drill.Evidence.Stored;
import dev.ponte.tests.drill.Evidence.TakeOver;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks into the database as somebody who may see everything. */
final class Database {

    private static final String NAME = "ponte";

    private static final String STORED =
            """
            SELECT m.conversation_id, coalesce(c.phone, '') AS phone, m.seq, m.author,
                   m.channel_message_id, m.written_at, m.recorded_at, m.text, m.send_state,
                   m.answers_from, m.answers_to
            FROM conversation.message m JOIN conversation.conversation c ON c.id = m.conversation_id
            WHERE c.phone = ANY (?) ORDER BY m.conversation_id, m.seq""";

    private static final String TAKE_OVERS =
            """
            SELECT c.phone, o.cause, o.at FROM conversation.ownership_change o
            JOIN conversation.conversation c ON c.id = o.conversation_id
            WHERE o.owner = 'PERSON' AND c.phone = ANY (?) ORDER BY o.at""";

    private static final String CONVERSATIONS =
            "SELECT id FROM conversation.conversation WHERE phone = ANY (?) ORDER BY phone";

    private static final String REPLIES =
            "SELECT count(*) FROM conversation.conversation WHERE reply_wake_at IS NOT NULL";

    private static final String SENDS =
            "SELECT count(*) FROM conversation.message WHERE send_state IN ('QUEUED', 'SENDING')";

    private static final String OUTBOX = "SELECT count(*) FROM conversation.outbox";

    private static final String SPOOL = "SELECT count(*) FROM gateway.outbox";

    private static final String HAS_SPOOL = "SELECT count(to_regclass('gateway.outbox'))";

    private final int port;

    Database(int port) {
        this.port = port;
    }

    /** What waits in the tables: spool, outbox, replies, sends. */
    record Waiting(long spooled, long unpublished, long replies, long sends) {}

    Waiting waiting() throws SQLException {
        try (Connection connection = LocalPostgres.connectAsAdmin(port, NAME)) {
            boolean spool = count(connection, HAS_SPOOL) > 0;
            return new Waiting(
                    spool ? count(connection, SPOOL) : 0,
                    count(connection, OUTBOX),
                    count(connection, REPLIES),
                    count(connection, SENDS));
        }
    }

    List<Stored> stored(List<String> phones) throws SQLException {
        return query(STORED, phones, Database::stored);
    }

    List<TakeOver> takeOvers(List<String> phones) throws SQLException {
        return query(
                TAKE_OVERS,
                phones,
                row ->
                        new TakeOver(
                                row.getString("phone"),
                                row.getString("cause"),
                                row.getTimestamp("at").toInstant()));
    }

    List<UUID> conversations(List<String> phones) throws SQLException {
        return query(CONVERSATIONS, phones, row -> row.getObject("id", UUID.class));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject("conversation_id", UUID.class),
                row.getString("phone"),
                row.getLong("seq"),
                row.getString("author"),
                row.getString("channel_message_id"),
                row.getTimestamp("written_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("text"),
                row.getString("send_state"),
                row.getObject("answers_from", Long.class),
                row.getObject("answers_to", Long.class));
    }

    /** Reads a row. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, List<String> phones, Reader<T> reader)
            throws SQLException {
        try (Connection connection = LocalPostgres.connectAsAdmin(port, NAME);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", phones.toArray()));
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
