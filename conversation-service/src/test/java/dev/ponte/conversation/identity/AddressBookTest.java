package dev.ponte.conversation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.inbound.Channel;
import dev.ponte.events.inbound.ChatAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AddressBookTest {

    private final AtomicLong ids = new AtomicLong();

    @Test
    void the_same_phone_is_the_same_conversation() {
        AddressBook book = book(Map.of());
        UUID first = book.resolve("default", chat("5511999999999", null));
        UUID second = book.resolve("default", chat("5511999999999", null));
        assertThat(second).isEqualTo(first);
        assertThat(book.opened()).hasSize(1);
    }

    @Test
    void the_same_phone_in_another_account_is_another_conversation() {
        AddressBook book = book(Map.of());
        assertThat(book.resolve("a", chat("5511999999999", null)))
                .isNotEqualTo(book.resolve("b", chat("5511999999999", null)));
    }

    @Test
    void a_delivery_with_phone_and_lid_links_them() {
        AddressBook book = book(Map.of());
        UUID id = book.resolve("default", chat("5511999999999", "1@lid"));
        assertThat(book.resolve("default", chat(null, "1@lid"))).isEqualTo(id);
        assertThat(book.learned()).hasSize(2);
    }

    @Test
    void two_conversations_that_prove_to_be_one_are_joined_and_the_phone_wins() {
        UUID ofPhone = new UUID(0, 100);
        UUID ofLid = new UUID(0, 200);
        AddressBook book =
                book(
                        Map.of(
                                key(AddressKey.Kind.PHONE, "5511999999999"), ofPhone,
                                key(AddressKey.Kind.LID, "1@lid"), ofLid));
        assertThat(book.resolve("default", chat("5511999999999", "1@lid"))).isEqualTo(ofPhone);
        assertThat(book.joined()).containsExactly(Map.entry(ofLid, ofPhone));
        assertThat(book.current(ofLid)).isEqualTo(ofPhone);
        assertThat(book.find("default", chat(null, "1@lid"))).contains(ofPhone);
    }

    @Test
    void conversations_opened_in_the_same_batch_are_joined_without_a_trace() {
        AddressBook book = book(Map.of());
        UUID ofLid = book.resolve("default", chat(null, "1@lid"));
        UUID ofPhone = book.resolve("default", chat("5511999999999", null));
        assertThat(book.resolve("default", chat("5511999999999", "1@lid"))).isEqualTo(ofPhone);
        assertThat(book.opened()).extracting(AddressBook.Opened::id).containsExactly(ofPhone);
        assertThat(book.joined()).isEmpty();
        assertThat(book.current(ofLid)).isEqualTo(ofPhone);
        assertThat(book.learned().values()).containsOnly(ofPhone).doesNotContain(ofLid);
    }

    @Test
    void finding_opens_nothing() {
        AddressBook book = book(Map.of());
        assertThat(book.find("default", chat("5511999999999", null))).isEmpty();
        assertThat(book.opened()).isEmpty();
    }

    private AddressBook book(Map<AddressKey, UUID> known) {
        return new AddressBook(known, () -> new UUID(1, ids.incrementAndGet()));
    }

    private static AddressKey key(AddressKey.Kind kind, String value) {
        return new AddressKey("default", Channel.ZAPI, "I1", kind, value);
    }

    private static ChatAddress chat(String phone, String lid) {
        return new ChatAddress(Channel.ZAPI, "I1", phone, phone, lid, null);
    }
}
