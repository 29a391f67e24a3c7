package dev.ponte.sandbox.kommo;

import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.config.AccountEndpoint;
import dev.ponte.sandbox.kommo.config.BotEndpoints;
import dev.ponte.sandbox.kommo.config.Configuration;
import dev.ponte.sandbox.kommo.config.FieldEndpoints;
import dev.ponte.sandbox.kommo.config.PipelineEndpoints;
import dev.ponte.sandbox.kommo.config.RoleEndpoints;
import dev.ponte.sandbox.kommo.config.UserEndpoints;
import dev.ponte.sandbox.kommo.entity.EntityApi;
import dev.ponte.sandbox.kommo.entity.EntityType;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Request;
import dev.ponte.sandbox.kommo.hook.SubscriptionEndpoints;
import dev.ponte.sandbox.kommo.hook.Subscriptions;

/** The API v4 of one account: which endpoint a path belongs to. */
final class AccountApi {
    private final Configuration configuration;
    private final EntityApi entities;
    private final AccountEndpoint account;
    private final UserEndpoints users;
    private final RoleEndpoints roles;
    private final PipelineEndpoints pipelines;
    private final FieldEndpoints fields;
    private final BotEndpoints bots;
    private final SubscriptionEndpoints webhooks;

    AccountApi(
            Account account,
            Configuration configuration,
            EntityApi entities,
            Subscriptions subscriptions,
            int mostInvalid) {
        this.configuration = configuration;
        this.entities = entities;
        this.account =
                new AccountEndpoint(
                        account,
                        configuration.profile(),
                        configuration.pipelines(),
                        configuration.taskTypes());
        this.users = new UserEndpoints(account, configuration.users(), configuration.roles());
        this.roles = new RoleEndpoints(account, configuration.roles(), configuration.pipelines());
        this.pipelines =
                new PipelineEndpoints(account, configuration.pipelines(), entities.entities());
        this.fields =
                new FieldEndpoints(
                        account,
                        configuration.fields(),
                        configuration.pipelines(),
                        entities.entities());
        this.bots = new BotEndpoints(account, configuration.bots(), entities.desk()::runs);
        this.webhooks = new SubscriptionEndpoints(account, subscriptions, mostInvalid);
    }

    Answer answer(Request request) {
        return switch (request.segment(0)) {
            case "account" -> request.depth() == 1 ? account.answer(request) : unknown(request);
            case "users" -> users.answer(request);
            case "roles" -> roles.answer(request);
            case "bots" -> bots.answer(request);
            case "webhooks" -> webhooks.answer(request);
            case "tasks" -> entities.tasks(request);
            case "events" -> entities.events(request);
            case "talks" -> entities.talks(request);
            case "leads", "contacts", "companies", "customers" -> ofEntities(request);
            default -> unknown(request);
        };
    }

    private Answer ofEntities(Request request) {
        boolean leads = request.segment(0).equals("leads");
        return switch (request.segment(1)) {
            case "custom_fields" -> fields.answer(request);
            case "pipelines" -> leads ? pipelines.answer(request) : unknown(request);
            case "loss_reasons" ->
                    leads ? configuration.lossReasons().answer(request) : unknown(request);
            default ->
                    EntityType.of(request.segment(0))
                            .map(type -> entities.answer(request, type))
                            .orElseGet(() -> unknown(request));
        };
    }

    /** The one call of the API v2 that is still in use. */
    Answer startBots(Request request) {
        return bots.legacy(request);
    }

    static Answer unknown(Request request) {
        return Problems.notFound("Cannot %s %s".formatted(request.method(), request.self()));
    }
}
