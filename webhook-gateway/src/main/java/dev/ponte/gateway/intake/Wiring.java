package dev.ponte.gateway.intake;

import dev.ponte.gateway.config.GatewayConfig;
import dev.ponte.gateway.config.GatewayConfig.LimitSettings;
import dev.ponte.gateway.config.Sources;
import dev.ponte.gateway.source.Limits;
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
    Sources sources(GatewayConfig config) {
        Sources sources = Sources.from(config);
        sources.closed().forEach(name -> LOG.warnf("%s has no secret: it stays closed", name));
        LOG.infof(
                "open: %d Z-API instance(s), %d Kommo account(s)",
                sources.zapi().size(), sources.kommo().size());
        return sources;
    }

    @Produces
    @Singleton
    Limits limits(GatewayConfig config) {
        LimitSettings limits = config.limits();
        return new Limits(limits.maxBody(), limits.maxDepth(), limits.maxFields());
    }

    @Produces
    @Singleton
    ZapiDoor zapiDoor(Sources sources, Limits limits) {
        return new ZapiDoor(sources.zapi(), limits);
    }

    @Produces
    @Singleton
    KommoDoor kommoDoor(Sources sources, Limits limits) {
        return new KommoDoor(sources.kommo(), limits);
    }

    @Produces
    @Singleton
    DeliveryRecords deliveryRecords(GatewayConfig config) {
        return new DeliveryRecords(config.limits().maxRecordedBody());
    }

    @Produces
    @Singleton
    Strangers strangers(GatewayConfig config) {
        return new Strangers(config.limits().strangersPerSecond());
    }
}
