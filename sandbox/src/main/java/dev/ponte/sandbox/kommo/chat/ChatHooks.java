package dev.ponte.sandbox.kommo.chat;

import dev.ponte.sandbox.kommo.hook.FormBody;
import dev.ponte.sandbox.kommo.hook.Hook;
import dev.ponte.sandbox.kommo.hook.HookHead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes the webhooks a chat gives rise to, key by key in Kommo's order. */
public final class ChatHooks {
    private final HookHead head;
    private final Places places;
    private final boolean messageFirst;

    /**
     * Writes the webhooks of an account.
     *
     * @param messageFirst whether a message is told before what it brings along
     */
    public ChatHooks(HookHead head, Places places, boolean messageFirst) {
        this.head = head;
        this.places = places;
        this.messageFirst = messageFirst;
    }

    /**
     * What follows from a message.
     *
     * @param opens whether the chat is new: then talk, contact and lead are told as well
     */
    public List<Hook> of(Chat chat, ChatMessage message, boolean opens, Instant at) {
        List<Hook> hooks = new ArrayList<>();
        if (opens) {
            hooks.add(talk(chat, at));
            hooks.add(contact(chat, at));
            hooks.add(chat.linked() ? lead(chat, at) : unsorted(chat, message, at));
        }
        hooks.add(messageFirst ? 0 : hooks.size(), message(chat, message, at));
        return List.copyOf(hooks);
    }

    Hook message(Chat chat, ChatMessage message, Instant at) {
        FormBody body = head.body();
        FormBody item = body.under("message[add][0]");
        item.put("[id]", message.id())
                .put("[chat_id]", chat.chatId())
                .put("[talk_id]", chat.talkId())
                .put("[contact_id]", chat.contactId())
                .put("[text]", message.text())
                .put("[created_at]", at.getEpochSecond());
        ChatMessage.Attachment attachment = message.attachment();
        if (attachment != null) {
            item.put("[attachment][type]", attachment.type())
                    .put("[attachment][link]", attachment.link())
                    .put("[attachment][file_name]", attachment.fileName());
        }
        if (chat.linked()) {
            item.put("[element_type]", 2)
                    .put("[entity_type]", "lead")
                    .put("[element_id]", chat.leadId())
                    .put("[entity_id]", chat.leadId());
        }
        boolean incoming = message.type().equals("incoming");
        item.put("[type]", message.type())
                .put("[author][id]", incoming ? chat.authorId() : places.seller())
                .put("[author][type]", incoming ? "external" : "user")
                .put("[author][name]", incoming ? chat.name() : "Ana")
                .put("[origin]", chat.origin());
        return new Hook("add_message", "message[add]", body);
    }

    Hook talk(Chat chat, Instant at) {
        FormBody body = head.body();
        FormBody item = body.under("talk[add][0]");
        item.put("[talk_id]", chat.talkId())
                .put("[created_at]", at.getEpochSecond())
                .put("[updated_at]", at.getEpochSecond())
                .put("[rate]", 0)
                .put("[contact_id]", chat.contactId())
                .put("[chat_id]", chat.chatId());
        if (chat.linked()) {
            item.put("[entity_id]", chat.leadId()).put("[entity_type]", "lead");
        }
        item.put("[is_in_work]", 1).put("[is_read]", 0).put("[origin]", chat.origin());
        return new Hook("add_talk", "talk[add]", body);
    }

    private Hook contact(Chat chat, Instant at) {
        FormBody body = head.body();
        FormBody item = body.under("contacts[add][0]");
        item.put("[id]", chat.contactId())
                .put("[name]", chat.name())
                .put("[responsible_user_id]", places.seller())
                .put("[date_create]", at.getEpochSecond())
                .put("[last_modified]", at.getEpochSecond())
                .put("[created_user_id]", 0)
                .put("[modified_user_id]", 0)
                .put("[account_id]", head.account().id());
        if (chat.phone() != null) {
            item.put("[custom_fields][0][id]", places.phoneField())
                    .put("[custom_fields][0][name]", places.phoneName())
                    .put("[custom_fields][0][values][0][value]", "+" + chat.phone())
                    .put("[custom_fields][0][values][0][enum]", places.phoneKind())
                    .put("[custom_fields][0][code]", "PHONE");
        }
        if (chat.linked()) {
            item.put("[linked_leads_id][" + chat.leadId() + "][ID]", chat.leadId());
        }
        item.put("[created_at]", at.getEpochSecond())
                .put("[updated_at]", at.getEpochSecond())
                .put("[type]", "contact");
        return new Hook("add_contact", "contacts[add]", body);
    }

    private Hook lead(Chat chat, Instant at) {
        FormBody body = head.body();
        body.under("leads[add][0]")
                .put("[id]", chat.leadId())
                .put("[name]", "Lead #" + chat.leadId())
                .put("[status_id]", places.stageId())
                .put("[price]", 0)
                .put("[responsible_user_id]", places.seller())
                .put("[last_modified]", at.getEpochSecond())
                .put("[modified_user_id]", 0)
                .put("[created_user_id]", 0)
                .put("[date_create]", at.getEpochSecond())
                .put("[pipeline_id]", places.pipelineId())
                .put("[account_id]", head.account().id())
                .put("[created_at]", at.getEpochSecond())
                .put("[updated_at]", at.getEpochSecond());
        return new Hook("add_lead", "leads[add]", body);
    }

    private Hook unsorted(Chat chat, ChatMessage message, Instant at) {
        FormBody body = head.body();
        body.under("unsorted[add][0]")
                .put("[uid]", chat.unsortedUid())
                .put("[category]", "chats")
                .put("[source_data][data][0][id]", message.id())
                .put("[source_data][data][0][text]", message.text())
                .put("[source_data][client][id]", chat.authorId())
                .put("[source_data][origin][chat_id]", chat.chatId())
                .put("[source_data][service]", chat.origin())
                .put("[date_create]", at.getEpochSecond())
                .put("[data][leads][0][id]", chat.leadId())
                .put("[data][contacts][0][id]", chat.contactId())
                .put("[pipeline_id]", places.pipelineId())
                .put("[account_id]", head.account().id())
                .put("[lead_id]", chat.leadId())
                .put("[created_at]", at.getEpochSecond());
        return new Hook("add_unsorted", "unsorted[add]", body);
    }
}
