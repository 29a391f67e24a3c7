package dev.ponte.tests.bench;

import dev.ponte.tests.bench.Pipeline.Measured;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code history}: whether a hundred times as many stored conversations make the pipeline slower.
 * Measures it, stores a million messages of other customers, and measures it again.
 */
final class HistoryBench extends PipelineWork {

    private static final int CONVERSATIONS = 100_000;
    private static final int CONVERSATIONS_WHEN_QUICK = 100;
    private static final int MESSAGES_EACH = 10;
    private static final double LEAST_RATIO = 0.9;

    /** Ids are made from the number, so that messages find their conversation. */
    private static final String STORE_CONVERSATIONS =
            """
            INSERT INTO conversation.conversation (id, account, channel, instance, phone, contact_name, owner, epoch,
                reply_state, reply_token, reply_attempt, last_customer_seq, answered_seq, version, started_at, last_activity_at)
            SELECT md5('history ' || n)::uuid, seen.account, seen.channel, seen.instance, (5521970000000 + n)::text, 'Maria',
                'BOT', 0, 'NONE', 0, 0, 0, 0, 1, now() - interval '30 days' + n * interval '20 seconds',
                now() - interval '30 days' + n * interval '20 seconds'
            FROM generate_series(1, %d) AS n, (SELECT account, channel, instance FROM conversation.conversation LIMIT 1) AS seen
            """;

    private static final String STORE_ADDRESSES =
            """
            INSERT INTO conversation.contact_address (account, channel, instance, kind, value, conversation_id)
            SELECT account, channel, instance, 'PHONE', phone, id FROM conversation.conversation WHERE phone LIKE '552197%'
            """;

    private static final String STORE_MESSAGES =
            """
            INSERT INTO conversation.message (seq, conversation_id, account, channel, instance, author, author_name, kind, text,
                channel_message_id, epoch, written_at, recorded_at, send_state)
            SELECT nextval('conversation.message_seq'), c.id, c.account, c.channel, c.instance,
                CASE m %% 2 WHEN 0 THEN 'CUSTOMER' ELSE 'BOT' END, 'Maria', 'TEXT',
                'Bom dia, queria saber do orcamento da revisao que pedi na semana passada', 'OLD' || c.phone || m, 0,
                c.started_at + m * interval '1 minute', c.started_at + m * interval '1 minute',
                CASE m %% 2 WHEN 0 THEN NULL ELSE 'SENT' END
            FROM conversation.conversation AS c, generate_series(0, %d) AS m WHERE c.phone LIKE '552197%%'
            """;

    @Override
    public String name() {
        return "history";
    }

    @Override
    Figures measure(Workbench bench, Pipeline pipeline) {
        BenchOptions options = bench.options();
        Duration each = options.seconds(15, 2);
        Tables.Runs table = new Tables.Runs();
        List<Measured> before = rounds(bench, pipeline, each, table, "history.before");
        long storedBefore = messages(pipeline);
        store(pipeline, options.quick() ? CONVERSATIONS_WHEN_QUICK : CONVERSATIONS);
        long stored = messages(pipeline);
        bench.screen().say("history.stored", storedBefore, stored);
        List<Measured> after = rounds(bench, pipeline, each, table, "history.after");
        table.show(bench.screen());
        double ratio = rate(after) / rate(before);
        return Figures.empty()
                .put("stored_before", storedBefore)
                .put("stored", stored)
                .put("rate_before", rate(before))
                .put("rate", rate(after))
                .put("ratio", ratio)
                .put("aim_reached", ratio >= LEAST_RATIO)
                .detail("before", before)
                .detail("after", after)
                .detail("flags", pipeline.suite().flags());
    }

    private static List<Measured> rounds(
            Workbench bench, Pipeline pipeline, Duration each, Tables.Runs table, String key) {
        List<Measured> rounds = new ArrayList<>();
        for (int round = 0; round < bench.options().rounds(); round++) {
            Measured measured = pipeline.most(each);
            table.add(bench.screen().text(key), measured.http());
            rounds.add(measured);
        }
        return rounds;
    }

    private static double rate(List<Measured> rounds) {
        return Median.of(rounds.stream().map(measured -> measured.http().achieved()));
    }

    private static long messages(Pipeline pipeline) {
        return pipeline.suite().number("SELECT count(*) FROM conversation.message");
    }

    /** As a suite that has run for long would have it: with statistics, and on disk. */
    private static void store(Pipeline pipeline, int conversations) {
        try (Connection connection = pipeline.suite().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(STORE_CONVERSATIONS.formatted(conversations));
            statement.execute(STORE_ADDRESSES);
            statement.execute(STORE_MESSAGES.formatted(MESSAGES_EACH - 1));
            statement.execute("VACUUM (ANALYZE)");
            statement.execute("CHECKPOINT");
        } catch (SQLException e) {
            throw new BenchFailedException("history: " + e.getMessage());
        }
    }
}
