package dev.ponte.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ponte.kit.http.TestKeys;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {

    private record Key(String sha256, Set<String> roles, Set<String> accounts)
            implements SecurityConfig.ApiKey {}

    @Test
    void aKeyIsFoundByItsHash() {
        ApiKeys keys = new ApiKeys(Map.of("n8n", key(TestKeys.sha256("right"))));

        assertThat(keys.holder("right"))
                .contains(new ApiKeys.Holder("n8n", Set.of("operator"), Set.of("default")));
        assertThat(keys.holder("wrong")).isEmpty();
        assertThat(keys.holder("")).isEmpty();
    }

    @Test
    void theHashItselfOpensNothing() {
        String hash = TestKeys.sha256("right");

        assertThat(new ApiKeys(Map.of("n8n", key(hash))).holder(hash)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "zz", "00ff"})
    void aHashThatIsNoneStopsTheStartAndNamesTheSetting(String hash) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiKeys(Map.of("n8n", key(hash))))
                .withMessage("ponte.security.api-keys.n8n.sha256 must be 64 hex digits");
    }

    private static Key key(String sha256) {
        return new Key(sha256, Set.of("operator"), Set.of("default"));
    }
}
