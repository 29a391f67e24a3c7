/**
 * Conversations, messages and their histories in PostgreSQL, by plain SQL: the hot path writes many
 * rows in few statements, which an object mapper would hide (ADR 0008).
 *
 * <p>Every change goes the same way: lock the conversation's row, {@link
 * dev.ponte.conversation.store.OpenConversation#apply apply} facts, {@link
 * dev.ponte.conversation.store.Conversations#save save}: row, messages, ownership history and
 * events in one transaction.
 */
@NullMarked
package dev.ponte.conversation.store;

import org.jspecify.annotations.NullMarked;
