package dev.ponte.sandbox.kommo;

import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.hook.HookHead;
import dev.ponte.sandbox.kommo.hook.HookRules;
import dev.ponte.sandbox.kommo.limit.LimitRules;
import dev.ponte.sandbox.kommo.oauth.Address;
import dev.ponte.sandbox.kommo.oauth.Integration;
import dev.ponte.sandbox.kommo.oauth.TokenRules;

/** The settings, as the parts of Kommo want to have them. */
final class KommoSettings {
    private final KommoConfig config;

    KommoSettings(KommoConfig config) {
        this.config = config;
    }

    /** Host and port by which the sandbox is reached. */
    String authority() {
        return config.publicBase().getAuthority();
    }

    Address address() {
        return new Address(authority(), config.oauth().plainReferer());
    }

    Integration integration() {
        KommoConfig.Oauth oauth = config.oauth();
        return new Integration(
                oauth.clientId(), oauth.clientSecret(), oauth.redirectUri(), oauth.revokeHook());
    }

    TokenRules tokens() {
        KommoConfig.Oauth oauth = config.oauth();
        return new TokenRules(
                oauth.codeLife(),
                oauth.accessLife(),
                oauth.refreshLife(),
                oauth.grace(),
                oauth.seed(),
                authority() + "/kommo");
    }

    LimitRules limits() {
        KommoConfig.Limit limit = config.limit();
        return new LimitRules(
                limit.perSecond(), limit.violations(), limit.violationWindow(), limit.block());
    }

    CallRules calls() {
        return new CallRules(
                authority(),
                config.oauth().clientId(),
                config.oauth().longLivedToken(),
                config.accountId(),
                config.limit().perAddress(),
                config.limit().retryAfter(),
                config.limit().retryAfterHeader());
    }

    HookHead head(Account account) {
        return new HookHead(account, config.domain());
    }

    HookRules hooks() {
        return new HookRules(
                config.timeout(),
                config.timeScale(),
                config.timeoutIs499(),
                config.stableRequestId());
    }
}
