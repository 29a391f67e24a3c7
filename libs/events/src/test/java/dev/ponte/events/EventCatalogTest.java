package dev.ponte.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ponte.events.conversation.ConversationEvent;
import dev.ponte.events.inbound.InboundEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCatalogTest {

    @ParameterizedTest
    @ValueSource(classes = {InboundEvent.class, ConversationEvent.class})
    void everyKindOfEventHasATypeAndATopic(Class<?> sealed) {
        assertThat(sealed.getPermittedSubclasses())
                .allSatisfy(
                        event -> assertThat(EventCatalog.ofData(event).data()).isEqualTo(event));
    }

    @Test
    void kindsOfOneFamilyShareOneTopic() {
        assertThat(InboundEvent.class.getPermittedSubclasses())
                .extracting(event -> EventCatalog.ofData(event).topic())
                .containsOnly(Topic.INBOUND_MESSAGE);
        assertThat(ConversationEvent.class.getPermittedSubclasses())
                .extracting(event -> EventCatalog.ofData(event).topic())
                .containsOnly(Topic.CONVERSATION_EVENT);
    }

    @Test
    void typesAreUniqueAndNameTheirVersion() {
        assertThat(EventCatalog.ENTRIES)
                .extracting(EventCatalog.Entry::type)
                .doesNotHaveDuplicates()
                .allMatch(type -> type.matches("dev\\.ponte\\.[a-z-]+\\.[a-z-]+\\.v\\d+"));
    }

    @Test
    void topicsNameTheirVersion() {
        assertThat(Topic.values())
                .extracting(Topic::topicName)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("ponte(\\.[a-z-]+)+\\.v\\d+"));
    }

    @Test
    void anythingElseIsNoEvent() {
        assertThat(EventCatalog.ofType("dev.ponte.inbound.message-telepathed.v1")).isEmpty();
        assertThatThrownBy(() -> EventCatalog.ofData(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("java.lang.String is not in the event catalog");
    }
}
