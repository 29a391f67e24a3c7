/** What people and n8n ask of conversations: look, pause, resume, take over, hand back. */
@NullMarked
package dev.ponte.conversation.api;

import org.jspecify.annotations.NullMarked;
