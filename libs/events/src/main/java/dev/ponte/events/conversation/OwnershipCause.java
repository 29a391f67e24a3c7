package dev.ponte.events.conversation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Why a conversation changed hands. Doubles as metric label. */
public enum OwnershipCause {
    /** {@code /assumir} or {@code /liberar}, typed in the chat. */
    CHAT_COMMAND,
    /** The seller wrote on the phone. */
    PHONE,
    /** The seller wrote in Kommo. */
    KOMMO_CHAT,
    /** An agent wrote in Chatwoot. */
    CHATWOOT,
    /** {@code POST /vendedor/comandos}. */
    SELLER_COMMAND,
    /** {@code POST /bot-control}. */
    BOT_CONTROL,
    /** The pause ran out. */
    TIMEOUT,
    /** No responder could answer, so a person must. */
    AUTOMATION_FAILED,
    /** Two conversations proved to be one, and a person owned one of them. */
    MERGE,
    /** A cause that a newer writer knows and this reader does not. Never written. */
    @JsonEnumDefaultValue
    OTHER
}
