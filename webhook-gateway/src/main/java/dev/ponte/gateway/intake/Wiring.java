package dev.ponte.gateway.intake;

import dev.ponte.gateway.config.GatewayConfig;
import dev.ponte.gateway.config.GatewaySettings;
import dev.ponte.gateway.config.Sources;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Makes the plain parts from the settings, at start, so that a mistake stops it. */
class Wiring {

    private static final Logger LOG = Logger.getLogger(Wiring.class);

    @Startup
    @Produces
    @Singleton
    GatewaySettings settings(GatewayConfig config) {
        GatewaySettings settings = GatewaySettings.from(config);
        Sources sources = settings.sources();
        sources.closed().forEach(name -> LOG.warnf("%s has no secret: it stays closed", name));
        LOG.infof(
                "open: %d Z-API instance(s), %d Kommo account(s)",
                sources.zapi().size(), sources.kommo().size());
        return settings;
    }

    @Produces
    @Singleton
    ZapiDoor zapiDoor(GatewaySettings settings) {
        return new ZapiDoor(settings.sources().zapi(), settings.limits());
    }

    @Produces
    @Singleton
    KommoDoor kommoDoor(GatewaySettings settings) {
        return new KommoDoor(settings.sources().kommo(), settings.limits());
    }

    @Produces
    @Singleton
    DeliveryRecords deliveryRecords(GatewaySettings settings) {
        return new DeliveryRecords(settings.maxRecordedBody());
    }

    @Produces
    @Singleton
    Strangers strangers(GatewaySettings settings) {
        return new Strangers(settings.strangersPerSecond());
    }
}
