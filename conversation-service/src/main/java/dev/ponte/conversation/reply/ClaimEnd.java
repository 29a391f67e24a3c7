package dev.ponte.conversation.reply;

import dev.ponte.conversation.responder.Draft;
import java.util.UUID;

/** How the work on a claimed reply ended. */
sealed interface ClaimEnd {

    UUID conversation();

    /** Of the claim; another one is void by now. */
    long token();

    /** There is a draft; whether it may still go out is to be seen. */
    record Drafted(UUID conversation, long token, Draft draft) implements ClaimEnd {}

    /** There is none. */
    record Failed(UUID conversation, long token, boolean retryable) implements ClaimEnd {}
}
