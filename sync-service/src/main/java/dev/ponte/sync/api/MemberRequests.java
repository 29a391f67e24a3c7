package dev.ponte.sync.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.sync.account.Slug;
import dev.ponte.sync.kommo.NewConnection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent about accounts. */
final class MemberRequests {

    private static final String ROLE = "(?i)master|slave";

    private MemberRequests() {}

    /**
     * @param account Ponte's name of it: small letters, digits, hyphens
     * @param role {@code master} or {@code slave}, which it is when nothing is said
     * @param group left out: the usual one, which is made with its first account
     * @param address {@code loja.kommo.com}; left out: crm-connector has the account already
     * @param token of a private integration; or {@code integration}
     */
    public record AddRequest(
            @NotBlank @Pattern(regexp = Slug.PATTERN) String account,
            @Nullable @Pattern(regexp = ROLE) String role,
            @Nullable @Pattern(regexp = Slug.PATTERN) String group,
            @Nullable @Size(max = 200) String label,
            @Nullable String address,
            @Nullable String token,
            @Nullable @Valid Integration integration) {

        /** What crm-connector is to be told; null for nothing. */
        @Nullable NewConnection connection() {
            if (address == null || address.isBlank()) {
                return null;
            }
            return new NewConnection(
                    account,
                    address,
                    token == null || token.isBlank() ? null : token,
                    integration == null ? null : integration.body());
        }

        /** Without its secrets. */
        @Override
        public String toString() {
            return "AddRequest[" + account + "]";
        }
    }

    /** An integration of Kommo's, to which a person signs in. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Integration(
            @NotBlank String clientId,
            @NotBlank String clientSecret,
            @NotBlank String redirectUri) {

        Map<String, String> body() {
            return Map.of(
                    "client_id", clientId,
                    "client_secret", clientSecret,
                    "redirect_uri", redirectUri);
        }

        /** Without its secret. */
        @Override
        public String toString() {
            return "Integration[" + clientId + "]";
        }
    }

    /**
     * What is left out stays.
     *
     * @param label empty: none
     * @param replace whether the present master becomes a slave
     */
    public record ChangeRequest(
            @Nullable @Pattern(regexp = ROLE) String role,
            @Nullable @Pattern(regexp = Slug.PATTERN) String group,
            @Nullable @Size(max = 200) String label,
            @Nullable Boolean paused,
            @Nullable Boolean replace) {}
}
