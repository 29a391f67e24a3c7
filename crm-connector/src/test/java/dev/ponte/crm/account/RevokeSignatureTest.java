package dev.ponte.crm.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RevokeSignatureTest {

    private static final ClientCredentials CLIENT =
            new ClientCredentials(
                    "4c0e7d1a", "client-secret", "https://app.example/kommo/callback");

    @Test
    void onlyWhoKnowsTheSecretCanSign() {
        String signature = HexFormat.of().formatHex(RevokeSignature.of(CLIENT, 31987654));

        assertThat(RevokeSignature.fits(CLIENT, 31987654, signature)).isTrue();
        assertThat(RevokeSignature.fits(CLIENT, 31987655, signature)).isFalse();
        assertThat(RevokeSignature.fits(CLIENT, 31987654, "00" + signature.substring(2))).isFalse();
        assertThat(RevokeSignature.fits(CLIENT, 31987654, "no hex")).isFalse();
        assertThat(RevokeSignature.fits(CLIENT, 31987654, "")).isFalse();
    }
}
