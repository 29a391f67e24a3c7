package dev.ponte.gateway.budget;

/**
 * The failure budget of one Kommo account.
 *
 * @param failures within the window
 * @param allowed after more of them Kommo switches the webhook off
 * @param quarantining whether refused deliveries are answered 200 and kept
 */
record BudgetView(
        String account, int failures, int allowed, long windowMinutes, boolean quarantining) {}
