package dev.ponte.sync.kommo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where crm-connector is. */
@ConfigMapping(prefix = "ponte.sync")
interface CrmConfig {

    /** Its address ({@code PONTE_CRM_URL}). */
    URI crmUrl();

    /**
     * How long it may take to answer about its accounts; calls to Kommo have their own deadline.
     */
    @WithDefault("5s")
    Duration crmTimeout();
}
