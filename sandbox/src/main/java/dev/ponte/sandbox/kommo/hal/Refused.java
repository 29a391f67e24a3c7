package dev.ponte.sandbox.kommo.hal;

import dev.ponte.sandbox.door.Answer;

/** Kommo says no. Thrown before anything is changed, so that a refused batch leaves no trace. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    public Refused(Answer answer) {
        super("HTTP " + answer.status(), null, false, false);
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
