package dev.ponte.sandbox.kommo;

import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.chat.Chats;
import dev.ponte.sandbox.kommo.config.Configuration;
import dev.ponte.sandbox.kommo.entity.EntityApi;
import dev.ponte.sandbox.kommo.hook.HookSender;
import dev.ponte.sandbox.kommo.hook.Subscriptions;
import dev.ponte.sandbox.kommo.seed.Quirk;
import java.util.Set;

/** An account with all that is in it. Who reads or changes it holds its lock: the tenant itself. */
record Tenant(
        Account account,
        Configuration configuration,
        Set<Quirk> quirks,
        Subscriptions subscriptions,
        HookSender sender,
        Chats chats,
        EntityApi entities,
        AccountApi api) {}
