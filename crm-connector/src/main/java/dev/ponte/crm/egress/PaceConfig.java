package dev.ponte.crm.egress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.OptionalDouble;

/** How fast Kommo may be called. Kommo's papers disagree on whom its limit is for; so both. */
@ConfigMapping(prefix = "ponte.kommo.pace")
public interface PaceConfig {

    /** Calls of one account within any second, at most. */
    @Positive
    @WithDefault("7")
    double perAccount();

    /** Calls of all accounts together within any second, at most; unset for no such limit. */
    OptionalDouble perAddress();

    /**
     * What a call may be late on its way. Calls are spread as if a second were longer by this, so
     * that a late one and punctual ones behind it still keep the limit.
     */
    @WithDefault("PT0.05S")
    Duration margin();

    /**
     * A call that could start only so much after its turn takes another turn instead; one that
     * leaves later than that all the same moves the turns behind it.
     */
    @WithDefault("PT0.02S")
    Duration tolerance();
}
