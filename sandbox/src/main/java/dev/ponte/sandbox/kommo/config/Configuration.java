package dev.ponte.sandbox.kommo.config;

import dev.ponte.sandbox.kommo.account.Account;

/** Everything that is set up in an account. */
public final class Configuration {
    private final Profile profile;
    private final Pipelines pipelines;
    private final Fields fields;
    private final Users users = new Users();
    private final Roles roles = new Roles();
    private final TaskTypes taskTypes = new TaskTypes();
    private final Bots bots = new Bots();
    private final LossReasons lossReasons = new LossReasons();

    public Configuration(Account account, Profile profile) {
        this.profile = profile;
        this.pipelines = new Pipelines(account);
        this.fields = new Fields(account);
    }

    public Profile profile() {
        return profile;
    }

    public Pipelines pipelines() {
        return pipelines;
    }

    public Fields fields() {
        return fields;
    }

    public Users users() {
        return users;
    }

    public Roles roles() {
        return roles;
    }

    public TaskTypes taskTypes() {
        return taskTypes;
    }

    public Bots bots() {
        return bots;
    }

    public LossReasons lossReasons() {
        return lossReasons;
    }
}
