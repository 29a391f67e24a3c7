package dev.ponte.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.gateway.Fixtures;
import dev.ponte.gateway.config.Secret;
import dev.ponte.gateway.config.ZapiSource;
import dev.ponte.gateway.intake.Verdict.Accepted;
import dev.ponte.gateway.intake.Verdict.Ignored;
import dev.ponte.gateway.intake.Verdict.Refused;
import dev.ponte.gateway.source.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZapiDoorTest {

    private static final String INSTANCE = "3EAA11BB22CC33DD44EE55FF66007788";
    private static final Limits LIMITS = new Limits(4_096, 8, 100);
    private static final byte[] TEXT = Fixtures.zapi("received-text");

    private final ZapiSource ours = source("acme", INSTANCE, "s1", "token", false);
    private final ZapiDoor door = new ZapiDoor(List.of(ours), LIMITS);

    @Test
    void theRightSecretAndInstanceAreAccepted() {
        assertThat(door.judge(delivery("s1", null, TEXT))).isInstanceOf(Accepted.class);
        assertThat(((Accepted) door.judge(delivery("s1", null, TEXT))).account()).isEqualTo("acme");
    }

    @Test
    void whoHasNoSecretIsAStranger() {
        Refused stranger = new Refused(null, Refusal.WRONG_SECRET);

        assertThat(door.judge(delivery("s2", null, TEXT))).isEqualTo(stranger);
        assertThat(door.judge(delivery(null, null, TEXT))).isEqualTo(stranger);
        assertThat(door.judge(delivery("", "token", TEXT))).isEqualTo(stranger);
    }

    @Test
    void withoutSourcesTheDoorIsClosed() {
        ZapiDoor closed = new ZapiDoor(List.of(), LIMITS);

        assertThat(closed.judge(delivery(null, null, TEXT)))
                .isEqualTo(new Refused(null, Refusal.WRONG_SECRET));
    }

    @Test
    void anotherInstanceIsForeign() {
        byte[] foreign = Fixtures.zapi("received-text", INSTANCE, "0000");

        assertThat(door.judge(delivery("s1", null, foreign)))
                .isEqualTo(new Refused("acme", Refusal.FOREIGN_INSTANCE));
    }

    @Test
    void aTokenThatIsShownMustBeRight() {
        assertThat(door.judge(delivery("s1", "token", TEXT))).isInstanceOf(Accepted.class);
        assertThat(door.judge(delivery("s1", "other", TEXT)))
                .isEqualTo(new Refused("acme", Refusal.WRONG_TOKEN));
    }

    @Test
    void aStrictSourceWantsTheToken() {
        ZapiDoor strict =
                new ZapiDoor(List.of(source("acme", INSTANCE, "s1", "token", true)), LIMITS);

        assertThat(strict.judge(delivery("s1", null, TEXT)))
                .isEqualTo(new Refused("acme", Refusal.WRONG_TOKEN));
        assertThat(strict.judge(delivery("s1", "token", TEXT))).isInstanceOf(Accepted.class);
    }

    @Test
    void theInstanceTellsApartWhoSharesASecret() {
        ZapiDoor shared =
                new ZapiDoor(List.of(source("other", "X", "s1", "t", false), ours), LIMITS);

        assertThat(((Accepted) shared.judge(delivery("s1", null, TEXT))).account())
                .isEqualTo("acme");
        assertThat(shared.judge(delivery("s1", null, bytes("{\"type\":\"x\"}"))))
                .isEqualTo(new Refused(null, Refusal.FOREIGN_INSTANCE));
    }

    @Test
    void aBodyWithoutInstanceIsOfTheOnlyOne() {
        assertThat(door.judge(delivery("s1", null, bytes("{}"))))
                .isEqualTo(new Ignored("acme", "unknown-type"));
    }

    @Test
    void limitsHold() {
        assertThat(refusal(new byte[5_000])).isEqualTo(Refusal.TOO_LARGE);
        assertThat(refusal(bytes("{"))).isEqualTo(Refusal.MALFORMED);
        assertThat(refusal(new byte[0])).isEqualTo(Refusal.MALFORMED);
        assertThat(refusal(bytes("{\"a\":" + "[".repeat(20) + "]".repeat(20) + "}")))
                .isEqualTo(Refusal.TOO_DEEP);
        assertThat(refusal(bytes("{\"a\":[" + "1,".repeat(500) + "1]}")))
                .isEqualTo(Refusal.TOO_MANY_FIELDS);
    }

    private Refusal refusal(byte[] body) {
        return ((Refused) door.judge(delivery("s1", null, body))).why();
    }

    private static ZapiSource source(
            String account, String instance, String secret, String token, boolean strict) {
        return new ZapiSource(account, instance, Secret.of(token), strict, Secret.of(secret));
    }

    private static Delivery delivery(String secret, String token, byte[] body) {
        return new Delivery(
                "d1",
                "/webhooks/zapi",
                new Delivery.Credentials(secret, token),
                "application/json",
                body,
                Instant.EPOCH);
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
