package dev.ponte.sandbox.webhook;

/**
 * What the control API says about a webhook whose first try is over.
 *
 * @param delivered whether Ponte accepted it
 * @param status what Ponte answered; 0 = nothing, or not sent
 * @param note {@code delivered}, {@code retrying}, {@code refused}, {@code held}, or why it was not
 *     sent
 */
public record Outcome(boolean delivered, int status, String note) {
    public static Outcome of(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Tried tried -> tried(tried.first(), tried.retrying());
            case Receipt.Held ignored -> new Outcome(false, 0, "held");
            case Receipt.Unsent unsent -> new Outcome(false, 0, unsent.reason());
        };
    }

    private static Outcome tried(Attempt first, boolean retrying) {
        String failed = retrying ? "retrying" : "refused";
        return new Outcome(
                first.accepted(), first.status(), first.accepted() ? "delivered" : failed);
    }
}
