package dev.ponte.crm.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ponte.crm.account.SecretBox.UnreadableSecretException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final String OLD = "k1:" + key(1);
    private static final String NEW = "k2:" + key(2);

    @Test
    void whatIsSealedOpensAgainAndDoesNotShow() {
        SecretBox box = SecretBox.of(OLD);

        String sealed = box.seal("def50200-secret", "loja/refresh_token");

        assertThat(sealed).startsWith("k1.").doesNotContain("secret");
        assertThat(box.open(sealed, "loja/refresh_token")).isEqualTo("def50200-secret");
        assertThat(box.seal("def50200-secret", "loja/refresh_token")).isNotEqualTo(sealed);
    }

    @Test
    void aNewKeySealsAndTheOldOneStillOpens() {
        String sealed = SecretBox.of(OLD).seal("s", "a");
        SecretBox both = SecretBox.of(NEW + "," + OLD);

        assertThat(both.open(sealed, "a")).isEqualTo("s");
        assertThat(both.isCurrent(sealed)).isFalse();
        assertThat(both.isCurrent(both.seal("s", "a"))).isTrue();
    }

    @Test
    void aSecretOpensOnlyWhereItBelongs() {
        SecretBox box = SecretBox.of(OLD);
        String sealed = box.seal("s", "loja/access_token");

        assertThatThrownBy(() -> box.open(sealed, "outra/access_token"))
                .isInstanceOf(UnreadableSecretException.class)
                .hasMessageNotContaining(sealed);
        assertThatThrownBy(() -> box.open(sealed + "x", "loja/access_token"))
                .isInstanceOf(UnreadableSecretException.class);
        assertThatThrownBy(() -> SecretBox.of(NEW).open(sealed, "loja/access_token"))
                .isInstanceOf(UnreadableSecretException.class)
                .hasMessage("no key k1 for loja/access_token");
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithoutShowingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretBox.of("k1:c2hvcnQ="))
                .withMessageContaining("k1 must have 32 bytes")
                .withMessageNotContaining("c2hvcnQ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretBox.of("c2hvcnQ="))
                .withMessageNotContaining("c2hvcnQ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretBox.of("k1:***"))
                .withMessageContaining("k1 is not base64");
    }

    @Test
    void withoutAKeyNothingIsSealed() {
        SecretBox none = SecretBox.of("");

        assertThat(none.canSeal()).isFalse();
        assertThatThrownBy(() -> none.seal("s", "a")).isInstanceOf(IllegalStateException.class);
    }

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
