package dev.ponte.sandbox.kommo.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** What can be ordered. */
class KommoInboundTest {
    @Test
    void orderNeedsALeadOrAPhoneAndAContent() {
        assertThatIllegalArgumentException().isThrownBy(() -> order(null, "oi", null));
        assertThatIllegalArgumentException().isThrownBy(() -> order(7L, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> order(-1L, "oi", null));
    }

    @Test
    void incomingLeadIsTheSameForTheSamePhone() {
        Chat first = order(null, "oi", "5511999999999").chat();
        Chat second = order(null, "de novo", "5511999999999").chat();

        assertThat(first.linked()).isFalse();
        assertThat(first.leadId()).isEqualTo(second.leadId());
    }

    private static KommoInbound order(Long leadId, String text, String phone) {
        return new KommoInbound(leadId, text, phone, null, null, null, null, false);
    }
}
