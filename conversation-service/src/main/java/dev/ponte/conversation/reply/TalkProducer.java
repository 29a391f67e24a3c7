package dev.ponte.conversation.reply;

import dev.ponte.conversation.talk.Rules;
import dev.ponte.conversation.talk.Talk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the pure core from the settings. */
@ApplicationScoped
class TalkProducer {

    @Produces
    @Singleton
    Talk talk(ReplyConfig reply, OwnershipConfig ownership) {
        return new Talk(
                new Rules(
                        reply.quietTime(),
                        reply.maxWait(),
                        ownership.pause(),
                        ownership.maxPause(),
                        reply.lease(),
                        reply.maxAttempts(),
                        reply.retryDelay()));
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
