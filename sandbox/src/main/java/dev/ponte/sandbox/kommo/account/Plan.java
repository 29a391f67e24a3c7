package dev.ponte.sandbox.kommo.account;

/** What an account has subscribed to. */
public enum Plan {
    BASE(100, 50, false),
    ADVANCED(200, 50, true),
    PRO(400, 50, true),
    ENTERPRISE(400, 100, true);

    private final int mostFields;
    private final int mostPipelines;
    private final boolean automation;

    Plan(int mostFields, int mostPipelines, boolean automation) {
        this.mostFields = mostFields;
        this.mostPipelines = mostPipelines;
        this.automation = automation;
    }

    /** Custom fields over all kinds of entities. */
    public int mostFields() {
        return mostFields;
    }

    public int mostPipelines() {
        return mostPipelines;
    }

    /** Whether webhooks may be subscribed to and bots be started. */
    public boolean automation() {
        return automation;
    }
}
