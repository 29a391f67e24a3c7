package dev.ponte.sync.kommo;

/** crm-connector does not answer, or not as it should. */
public final class CrmAwayException extends RuntimeException {

    CrmAwayException(Throwable cause) {
        super("crm-connector", cause);
    }

    CrmAwayException(String answer) {
        super("crm-connector: " + answer);
    }
}
