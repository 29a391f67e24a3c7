package dev.ponte.sandbox.zapi;

import java.net.URI;
import java.util.Optional;

/**
 * The instance and its switches, as the pure core takes them.
 *
 * @param clientToken empty = the account security token is not activated
 * @param mediaBase URL under which media is served, without a slash at its end
 */
record ZapiRules(
        String instanceId,
        String instanceToken,
        Optional<String> clientToken,
        String phone,
        String name,
        URI mediaBase,
        int instanceNotFoundStatus,
        int wrongClientTokenStatus,
        boolean phoneExistsAsArray,
        boolean httpsOnly,
        boolean notifySentByMe,
        boolean pacing,
        int queueLimit) {

    static ZapiRules of(ZapiConfig config) {
        return new ZapiRules(
                config.instanceId(),
                config.instanceToken(),
                config.clientToken().filter(token -> !token.isBlank()),
                config.phone(),
                config.name(),
                URI.create(config.publicBase() + "/zapi/media"),
                config.instanceNotFoundStatus(),
                config.wrongClientTokenStatus(),
                config.phoneExistsAsArray(),
                config.httpsOnly(),
                config.notifySentByMe(),
                config.pacing(),
                config.queueLimit());
    }
}
