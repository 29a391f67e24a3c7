package dev.ponte.sandbox.kommo.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.hook.FormBody;
import dev.ponte.sandbox.kommo.hook.Hook;
import dev.ponte.sandbox.kommo.hook.HookHead;
import dev.ponte.sandbox.kommo.seed.Seeder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bodies, compared with Kommo's own (same keys, same order, same encoding). */
class ChatHooksTest {
    private static final Instant AT = Instant.ofEpochSecond(1_767_950_410);
    private static final String ACCOUNT =
            "account%5Bsubdomain%5D=brasilhomes&account%5Bid%5D=31987654"
                    + "&account%5B_links%5D%5Bself%5D=https%3A%2F%2Fbrasilhomes.kommo.com";
    private static final Chat CHAT =
            new Chat(24680135, true, "João Silva", "5511988887777", "waba");
    private static final Chat WITHOUT_LEAD =
            new Chat(24680135, false, "João Silva", null, "telegram");
    private static final ChatMessage MESSAGE =
            new ChatMessage(
                    "0f6f1c9e-6a3c-4d59-9a53-2f3a1f0d7b11",
                    "Oi! Ainda tem o apto de 2 quartos?",
                    null,
                    "incoming");

    private final ChatHooks hooks = hooks(true);

    @Test
    void messageIsEncodedAsKommoDoes() {
        assertThat(hooks.message(CHAT, MESSAGE, AT).body())
                .hasToString(
                        ACCOUNT
                                + "&message%5Badd%5D%5B0%5D%5Bid%5D="
                                + MESSAGE.id()
                                + "&message%5Badd%5D%5B0%5D%5Bchat_id%5D="
                                + CHAT.chatId()
                                + "&message%5Badd%5D%5B0%5D%5Btalk_id%5D=4681135"
                                + "&message%5Badd%5D%5B0%5D%5Bcontact_id%5D=34680135"
                                + "&message%5Badd%5D%5B0%5D%5Btext%5D="
                                + "Oi%21+Ainda+tem+o+apto+de+2+quartos%3F"
                                + "&message%5Badd%5D%5B0%5D%5Bcreated_at%5D=1767950410"
                                + "&message%5Badd%5D%5B0%5D%5Belement_type%5D=2"
                                + "&message%5Badd%5D%5B0%5D%5Bentity_type%5D=lead"
                                + "&message%5Badd%5D%5B0%5D%5Belement_id%5D=24680135"
                                + "&message%5Badd%5D%5B0%5D%5Bentity_id%5D=24680135"
                                + "&message%5Badd%5D%5B0%5D%5Btype%5D=incoming"
                                + "&message%5Badd%5D%5B0%5D%5Bauthor%5D%5Bid%5D="
                                + CHAT.authorId()
                                + "&message%5Badd%5D%5B0%5D%5Bauthor%5D%5Btype%5D=external"
                                + "&message%5Badd%5D%5B0%5D%5Bauthor%5D%5Bname%5D="
                                + "Jo%C3%A3o+Silva"
                                + "&message%5Badd%5D%5B0%5D%5Borigin%5D=waba");
    }

    @Test
    void messageWithoutLeadHasNoEntityKeys() {
        String body = decoded(hooks.message(WITHOUT_LEAD, MESSAGE, AT));

        assertThat(body).doesNotContain("element_", "entity_");
        assertThat(body).contains("[origin]=telegram");
    }

    @Test
    void attachmentComesWithAnEmptyText() {
        ChatMessage picture =
                new ChatMessage(
                        "5b0e",
                        "",
                        new ChatMessage.Attachment(
                                "picture", "https://amojo.kommo.com/foto.jpg", "foto.jpg"),
                        "incoming");

        assertThat(decoded(hooks.message(WITHOUT_LEAD, picture, AT)))
                .contains(
                        "[text]=&message[add][0][created_at]=1767950410"
                                + "&message[add][0][attachment][type]=picture"
                                + "&message[add][0][attachment][link]="
                                + "https://amojo.kommo.com/foto.jpg"
                                + "&message[add][0][attachment][file_name]=foto.jpg"
                                + "&message[add][0][type]=incoming");
    }

    @Test
    void managersWriteAsUsers() {
        ChatMessage outgoing = new ChatMessage("5b0e", "Bom dia", null, "outgoing");

        assertThat(decoded(hooks.message(CHAT, outgoing, AT)))
                .contains("[type]=outgoing", "[author][type]=user");
    }

    @Test
    void talkIsEncodedAsKommoDoes() {
        assertThat(decoded(hooks.talk(CHAT, AT)))
                .endsWith(
                        "&talk[add][0][talk_id]=4681135&talk[add][0][created_at]=1767950410"
                                + "&talk[add][0][updated_at]=1767950410&talk[add][0][rate]=0"
                                + "&talk[add][0][contact_id]=34680135&talk[add][0][chat_id]="
                                + CHAT.chatId()
                                + "&talk[add][0][entity_id]=24680135"
                                + "&talk[add][0][entity_type]=lead&talk[add][0][is_in_work]=1"
                                + "&talk[add][0][is_read]=0&talk[add][0][origin]=waba");
    }

    @Test
    void newChatTellsOfTalkContactAndLeadAfterTheMessage() {
        assertThat(groups(hooks.of(CHAT, MESSAGE, true, AT)))
                .containsExactly("message[add]", "talk[add]", "contacts[add]", "leads[add]");
    }

    @Test
    void messageMayComeLast() {
        ChatHooks other = hooks(false);

        assertThat(groups(other.of(CHAT, MESSAGE, true, AT)))
                .containsExactly("talk[add]", "contacts[add]", "leads[add]", "message[add]");
    }

    @Test
    void newChatWithoutLeadIsAnIncomingLead() {
        List<Hook> told = hooks.of(WITHOUT_LEAD, MESSAGE, true, AT);

        assertThat(groups(told))
                .containsExactly("message[add]", "talk[add]", "contacts[add]", "unsorted[add]");
        assertThat(decoded(told.getLast()))
                .contains(
                        "unsorted[add][0][category]=chats",
                        "[source_data][data][0][text]=Oi! Ainda",
                        "[data][leads][0][id]=24680135",
                        "[lead_id]=24680135");
    }

    @Test
    void openChatTellsOfTheMessageOnly() {
        assertThat(groups(hooks.of(CHAT, MESSAGE, false, AT))).containsExactly("message[add]");
    }

    @Test
    void contactCarriesPhoneAndLead() {
        Hook contact = hooks.of(CHAT, MESSAGE, true, AT).get(2);

        assertThat(decoded(contact))
                .contains(
                        "[custom_fields][0][values][0][value]=+5511988887777",
                        "[custom_fields][0][code]=PHONE",
                        "[linked_leads_id][24680135][ID]=24680135",
                        "[type]=contact");
        assertThat(contact.body().toString()).contains("%2B5511988887777");
    }

    @Test
    void idsOfAChatAreAlwaysTheSame() {
        Chat again = new Chat(24680135, false, "Outro", null, "waba");

        assertThat(again.chatId()).isEqualTo(CHAT.chatId());
        assertThat(again.contactId()).isEqualTo(CHAT.contactId());
        assertThat(new Chat(1, true, "x", null, "waba").chatId()).isNotEqualTo(CHAT.chatId());
    }

    @Test
    void bodyIsWrittenAsPhpDoes() {
        FormBody body = new FormBody().put("a[b]", "x y*~ç&=+").put("gone", null).put("c", "");

        assertThat(body).hasToString("a%5Bb%5D=x+y%2A%7E%C3%A7%26%3D%2B&c=");
    }

    private static ChatHooks hooks(boolean messageFirst) {
        return new ChatHooks(
                new HookHead(new Account(31_987_654, "brasilhomes", 0, "pt"), "kommo.com"),
                Places.of(new Seeder(31_987_654, "brasilhomes").master().configuration()),
                messageFirst);
    }

    private static List<String> groups(List<Hook> hooks) {
        return hooks.stream().map(Hook::group).toList();
    }

    private static String decoded(Hook hook) {
        return URLDecoder.decode(hook.body().toString(), StandardCharsets.UTF_8);
    }
}
