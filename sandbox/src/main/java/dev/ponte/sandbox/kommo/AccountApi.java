package dev.ponte.sandbox.kommo;

import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.config.AccountEndpoint;
import dev.ponte.sandbox.kommo.config.BotEndpoints;
import dev.ponte.sandbox.kommo.config.Configuration;
import dev.ponte.sandbox.kommo.config.FieldEndpoints;
import dev.ponte.sandbox.kommo.config.FieldUse;
import dev.ponte.sandbox.kommo.config.PipelineEndpoints;
import dev.ponte.sandbox.kommo.config.StageUse;
import dev.ponte.sandbox.kommo.config.UserEndpoints;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Request;
import dev.ponte.sandbox.kommo.hook.SubscriptionEndpoints;
import dev.ponte.sandbox.kommo.hook.Subscriptions;
import java.util.Set;

/** The API v4 of one account: which endpoint a path belongs to. */
final class AccountApi {
    private final Configuration configuration;
    private final AccountEndpoint account;
    private final UserEndpoints users;
    private final PipelineEndpoints pipelines;
    private final FieldEndpoints fields;
    private final BotEndpoints bots;
    private final SubscriptionEndpoints webhooks;

    AccountApi(
            Account account,
            Configuration configuration,
            Subscriptions subscriptions,
            int mostInvalid) {
        this.configuration = configuration;
        this.account =
                new AccountEndpoint(account, configuration.profile(), configuration.pipelines());
        this.users = new UserEndpoints(account, configuration.users());
        this.pipelines = new PipelineEndpoints(account, configuration.pipelines(), new Unused());
        this.fields =
                new FieldEndpoints(
                        account, configuration.fields(), configuration.pipelines(), new Unused());
        this.bots = new BotEndpoints(account, configuration.bots(), run -> {});
        this.webhooks = new SubscriptionEndpoints(account, subscriptions, mostInvalid);
    }

    Answer answer(Request request) {
        return switch (request.segment(0)) {
            case "account" -> request.depth() == 1 ? account.answer(request) : unknown(request);
            case "users" -> users.answer(request);
            case "bots" -> bots.answer(request);
            case "webhooks" -> webhooks.answer(request);
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
            default -> unknown(request);
        };
    }

    /** The one call of the API v2 that is still in use. */
    Answer startBots(Request request) {
        return bots.legacy(request);
    }

    static Answer unknown(Request request) {
        return Problems.notFound("Cannot %s %s".formatted(request.method(), request.self()));
    }

    /** No entities are played yet that could use what is configured. */
    private static final class Unused implements StageUse, FieldUse {
        @Override
        public boolean hasLeads(long pipelineId) {
            return false;
        }

        @Override
        public void move(long pipelineId, long from, long to) {
            // Nothing is in the stage.
        }

        @Override
        public void fieldGone(String scope, long fieldId) {
            // Nothing has a value.
        }

        @Override
        public void choicesGone(String scope, long fieldId, Set<Long> enumIds) {
            // Nothing has a value.
        }
    }
}
