package dev.ponte.kommo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ponte.kommo.field.FieldScope;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallSettingsTest {

    @Test
    void whoeverSaysNothingWaitsThirtySecondsInBulk() {
        assertThat(CallContext.BULK)
                .isEqualTo(new CallContext(CallContext.Lane.BULK, Duration.ofSeconds(30), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void aDeadlineLiesAhead(Duration past) {
        assertThatIllegalArgumentException().isThrownBy(() -> CallContext.interactive(past));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void aPathNeverLeadsElsewhere(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Paths.segment(name));
    }

    @Test
    void aNameIsOneSegmentOfAPath() {
        assertThat(Paths.segment("a/b c?é")).isEqualTo("a%2Fb%20c%3F%C3%A9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tasks", "leads/../users", "catalogs/x", "catalogs/"})
    void onlySomeThingsHaveCustomFields(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FieldScope(path));
    }
}
