package dev.ponte.gateway.budget;

/** What Kommo counts as a failure; the code is a metric label. */
enum Failure {
    /** 4xx: coming again does not help. */
    REFUSED("refused"),
    /** 5xx: nothing has taken it. */
    NOT_STORED("not-stored"),
    /** 2xx, and too late for Kommo. */
    LATE("late");

    private final String code;

    Failure(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
