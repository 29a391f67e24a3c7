package dev.ponte.kommo.client;

import dev.ponte.kommo.account.Account;
import dev.ponte.kommo.entity.EntityType;
import dev.ponte.kommo.event.KommoEvent;
import dev.ponte.kommo.field.FieldScope;
import dev.ponte.kommo.lead.LossReason;
import dev.ponte.kommo.page.Query;
import dev.ponte.kommo.user.User;
import io.smallrye.mutiny.Uni;

/** One account, as far as one caller sees it. Cheap: make one for each call context. */
public final class KommoAccount {

    private final Connector connector;

    KommoAccount(Connector connector) {
        this.connector = connector;
    }

    /**
     * The account itself, which any connection may see.
     *
     * @param including {@code amojo_id, amojo_rights, users_groups, task_types, version,
     *     datetime_settings, …}
     */
    public Uni<Account> get(String... including) {
        Query query = including.length == 0 ? Query.NONE : Query.NONE.including(including);
        return new Items<>(connector, "account", "accounts", Account.class).get("account", query);
    }

    /** All users; needs a connection of an administrator. */
    public Entities<User> users() {
        return new Entities<>(new Items<>(connector, "users", "users", User.class));
    }

    public Roles roles() {
        return new Roles(connector);
    }

    /** Why leads are lost; the API only reads them. */
    public Listing<LossReason> lossReasons() {
        return new Listing<>(
                new Items<>(connector, "leads/loss_reasons", "loss_reasons", LossReason.class));
    }

    public Leads leads() {
        return new Leads(connector);
    }

    public Contacts contacts() {
        return new Contacts(connector);
    }

    public Companies companies() {
        return new Companies(connector);
    }

    /** Notes at entities of that type. */
    public Notes notes(EntityType type) {
        return new Notes(connector, type);
    }

    public Tasks tasks() {
        return new Tasks(connector);
    }

    public Pipelines pipelines() {
        return new Pipelines(connector);
    }

    public Statuses statuses(long pipelineId) {
        return new Statuses(connector, pipelineId);
    }

    public Fields fields(FieldScope scope) {
        return new Fields(connector, scope);
    }

    public FieldGroups fieldGroups(FieldScope scope) {
        return new FieldGroups(connector, scope);
    }

    public Bots bots() {
        return new Bots(connector);
    }

    public Webhooks webhooks() {
        return new Webhooks(connector);
    }

    /** What has happened, the newest first; at most 100 on a page. */
    public Listing<KommoEvent> events() {
        return new Listing<>(new Items<>(connector, "events", "events", KommoEvent.class));
    }

    /** Tags of leads, contacts or companies. */
    public Tags tags(EntityType type) {
        return new Tags(connector, type);
    }

    /** Links of entities of that type. */
    public Links links(EntityType type) {
        return new Links(connector, type);
    }

    public Talks talks() {
        return new Talks(connector);
    }
}
