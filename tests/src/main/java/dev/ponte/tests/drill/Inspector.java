package dev.ponte.tests.drill;

import dev.ponte.events.Topic;
import dev.ponte.local.process.Part;
import dev.ponte.tests.drill.Evidence.Deliveries;
import dev.ponte.tests.drill.Evidence.Rest;
import dev.ponte.tests.drill.Evidence.Send;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Collects what is to be seen of a drill's chats. */
final class Inspector {

    private final Stage stage;
    private final List<String> phones;
    private final Database database;
    private final Topics topics;
    private final Map<TopicPartition, Long> inboundBefore;
    private final Map<TopicPartition, Long> deadBefore;

    /** Made before anything is written: what is on the topics already is none of the drill's. */
    Inspector(Stage stage, Traffic traffic) {
        this.stage = stage;
        this.phones = IntStream.range(0, traffic.plan().chats()).mapToObj(traffic::phone).toList();
        this.database = new Database(stage.suite().postgres().port());
        this.topics = new Topics(stage.suite().kafka().bootstrapServers());
        this.inboundBefore = topics.ends(Topic.INBOUND_MESSAGE);
        this.deadBefore = topics.ends(Topic.DEAD_LETTER);
    }

    /** What is left to do at the moment; empty while nobody can tell. */
    Optional<Rest> rest() throws InterruptedException {
        try {
            Database.Waiting waiting = database.waiting();
            return Optional.of(
                    new Rest(
                            waiting.spooled(),
                            waiting.unpublished(),
                            waiting.replies(),
                            waiting.sends(),
                            topics.unread(),
                            topics.since(Topic.DEAD_LETTER, deadBefore)));
        } catch (SQLException | KafkaException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Everything, at the end. */
    Evidence evidence(Deliveries deliveries, List<Send> sends) throws InterruptedException {
        Set<String> ours = Set.copyOf(phones);
        try {
            return new Evidence(
                    deliveries,
                    topics.messages(inboundBefore).stream()
                            .filter(logged -> ours.contains(logged.phone()))
                            .toList(),
                    database.stored(phones),
                    new Readings(
                                    stage.suite().url(Part.CONVERSATION),
                                    stage.suite().url(Part.SANDBOX))
                            .of(database.conversations(phones)),
                    sends.stream().filter(send -> ours.contains(send.phone())).toList(),
                    database.takeOvers(phones),
                    rest().orElseThrow());
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}
