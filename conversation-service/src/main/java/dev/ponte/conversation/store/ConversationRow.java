package dev.ponte.conversation.store;

import dev.ponte.conversation.talk.Conversation;
import dev.ponte.conversation.talk.Ownership;
import dev.ponte.conversation.talk.Ownership.BotOwns;
import dev.ponte.conversation.talk.Ownership.PersonOwns;
import dev.ponte.conversation.talk.ReplyJob;
import dev.ponte.events.conversation.OwnershipCause;
import dev.ponte.events.inbound.Channel;
import dev.ponte.events.inbound.ChatAddress;
import dev.ponte.events.inbound.CrmLink;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of table {@code conversation}, to records and back. */
final class ConversationRow {

    static final String COLUMNS =
            """
            c.id, c.account, c.channel, c.instance, c.phone, c.wa_address, c.lid, c.chat_id, \
            c.contact_name, c.crm_contact_id, c.crm_lead_id, c.crm_talk_id, c.owner, c.epoch, \
            c.owner_cause, c.owner_by, c.owner_since, c.resumes_at, c.reply_state, c.reply_wake_at, \
            c.reply_token, c.reply_covers, c.reply_attempt, c.last_customer_seq, c.answered_seq, \
            c.unanswered_since, c.traceparent, c.version, c.merged_into, c.started_at, \
            c.last_activity_at""";

    private static final Columns WRITTEN =
            Columns.of(
                    """
                    phone text, wa_address text, lid text, chat_id text, contact_name text, \
                    crm_contact_id bigint, crm_lead_id bigint, crm_talk_id bigint, owner text, \
                    epoch bigint, owner_cause text, owner_by text, owner_since timestamptz, \
                    resumes_at timestamptz, reply_state text, reply_wake_at timestamptz, \
                    reply_token bigint, reply_covers bigint, reply_attempt int, \
                    last_customer_seq bigint, answered_seq bigint, unanswered_since timestamptz, \
                    traceparent text, version bigint, last_activity_at timestamptz""");

    static final Columns INSERTED =
            Columns.of("id uuid, account text, channel text, instance text, started_at timestamptz")
                    .and(WRITTEN);

    static final String INSERT =
            "INSERT INTO conversation (%s) SELECT * FROM %s"
                    .formatted(INSERTED.names(""), INSERTED.unnested("n"));

    static final Columns UPDATED = Columns.of("id uuid").and(WRITTEN);

    static final String UPDATE =
            "UPDATE conversation AS c SET (%s) = ROW (%s) FROM %s WHERE c.id = n.id"
                    .formatted(WRITTEN.names(""), WRITTEN.names("n."), UPDATED.unnested("n"));

    private ConversationRow() {}

    static OpenConversation read(Row row) {
        ChatAddress address =
                new ChatAddress(
                        Channel.valueOf(row.getString("channel")),
                        row.getString("instance"),
                        row.getString("phone"),
                        row.getString("wa_address"),
                        row.getString("lid"),
                        row.getString("chat_id"));
        CrmLink crm =
                new CrmLink(
                        row.getLong("crm_contact_id"),
                        row.getLong("crm_lead_id"),
                        row.getLong("crm_talk_id"));
        Chat chat =
                new Chat(
                        row.getUUID("id"),
                        row.getString("account"),
                        address,
                        row.getString("contact_name"),
                        crm,
                        row.getString("traceparent"),
                        instant(row, "started_at"),
                        instant(row, "last_activity_at"));
        Conversation state =
                new Conversation(
                        ownership(row),
                        reply(row),
                        row.getLong("last_customer_seq"),
                        row.getLong("answered_seq"),
                        instantOrNull(row, "unanswered_since"),
                        row.getLong("reply_token"));
        return OpenConversation.loaded(chat, state, row.getLong("version"));
    }

    private static Ownership ownership(Row row) {
        long epoch = row.getLong("epoch");
        return switch (row.getString("owner")) {
            case "BOT" -> new BotOwns(epoch);
            case "PERSON" ->
                    new PersonOwns(
                            epoch,
                            OwnershipCause.valueOf(row.getString("owner_cause")),
                            row.getString("owner_by"),
                            instant(row, "owner_since"),
                            instantOrNull(row, "resumes_at"));
            default -> throw new IllegalStateException("unknown owner in row " + row.getUUID("id"));
        };
    }

    private static ReplyJob reply(Row row) {
        return switch (row.getString("reply_state")) {
            case "NONE" -> new ReplyJob.None();
            case "DUE" ->
                    new ReplyJob.Due(
                            instant(row, "reply_wake_at"), row.getInteger("reply_attempt"));
            case "WRITING" ->
                    new ReplyJob.Writing(
                            row.getLong("reply_token"),
                            row.getLong("reply_covers"),
                            instant(row, "reply_wake_at"),
                            row.getInteger("reply_attempt"));
            default ->
                    throw new IllegalStateException(
                            "unknown reply state in row " + row.getUUID("id"));
        };
    }

    static Tuple insert(OpenConversation open) {
        Chat chat = open.chat();
        Tuple tuple = Tuple.tuple();
        tuple.addValue(chat.id())
                .addValue(chat.account())
                .addValue(chat.address().channel().name())
                .addValue(chat.address().instance())
                .addValue(utc(chat.startedAt()));
        return written(tuple, open);
    }

    static Tuple update(OpenConversation open) {
        return written(Tuple.tuple().addValue(open.id()), open);
    }

    private static Tuple written(Tuple tuple, OpenConversation open) {
        Chat chat = open.chat();
        Conversation state = open.state();
        tuple.addValue(chat.address().phone())
                .addValue(chat.address().waAddress())
                .addValue(chat.address().lid())
                .addValue(chat.address().chatId())
                .addValue(chat.contactName())
                .addValue(chat.crm().contactId())
                .addValue(chat.crm().leadId())
                .addValue(chat.crm().talkId());
        addOwnership(tuple, state.ownership());
        addReply(tuple, state);
        return tuple.addValue(state.lastCustomerSeq())
                .addValue(state.answeredSeq())
                .addValue(utcOrNull(state.unansweredSince()))
                .addValue(chat.traceparent())
                .addValue(open.version())
                .addValue(utc(chat.lastActivityAt()));
    }

    private static void addOwnership(Tuple tuple, Ownership ownership) {
        switch (ownership) {
            case BotOwns bot ->
                    tuple.addValue("BOT")
                            .addValue(bot.epoch())
                            .addValue(null)
                            .addValue(null)
                            .addValue(null)
                            .addValue(null);
            case PersonOwns person ->
                    tuple.addValue("PERSON")
                            .addValue(person.epoch())
                            .addValue(person.cause().name())
                            .addValue(person.by())
                            .addValue(utc(person.since()))
                            .addValue(utcOrNull(person.resumesAt()));
        }
    }

    private static void addReply(Tuple tuple, Conversation state) {
        switch (state.reply()) {
            case ReplyJob.None _ ->
                    tuple.addValue("NONE")
                            .addValue(null)
                            .addValue(state.lastToken())
                            .addValue(null)
                            .addValue(0);
            case ReplyJob.Due due ->
                    tuple.addValue("DUE")
                            .addValue(utc(due.at()))
                            .addValue(state.lastToken())
                            .addValue(null)
                            .addValue(due.attempt());
            case ReplyJob.Writing writing ->
                    tuple.addValue("WRITING")
                            .addValue(utc(writing.leaseUntil()))
                            .addValue(writing.token())
                            .addValue(writing.covers())
                            .addValue(writing.attempt());
        }
    }

    static Instant instant(Row row, String column) {
        return Objects.requireNonNull(instantOrNull(row, column), column);
    }

    static @Nullable Instant instantOrNull(Row row, String column) {
        OffsetDateTime value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }
}
