package dev.ponte.sync.kommo;

import com.fasterxml.jackson.databind.JsonNode;

/** crm-connector refuses, and says why: a problem in the caller's language. */
public final class CrmRefusedException extends RuntimeException {

    private static final String TYPE = "urn:ponte:problem:";

    private final int status;
    private final transient JsonNode problem;

    CrmRefusedException(int status, JsonNode problem) {
        super(status + " " + problem.path("type").asText());
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    /** The body, {@code application/problem+json}. */
    public String body() {
        return problem.toString();
    }

    /** The last part of its type. */
    public String code() {
        return problem.path("type").asText().replace(TYPE, "");
    }

    /** What a person reads: the title, and what is to be said of this case. */
    public String text() {
        String title = problem.path("title").asText();
        String detail = problem.path("detail").asText();
        return detail.isEmpty() ? title : title + ": " + detail;
    }
}
