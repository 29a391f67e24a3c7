package dev.ponte.gateway.budget;

import dev.ponte.kit.security.Accounts;
import dev.ponte.kit.security.Caller;
import dev.ponte.kit.security.Roles;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many failures are left before Kommo switches a webhook off. */
@Path("/api/webhooks/budget")
@Tag(name = "Ledger")
class BudgetResource {

    private final FailureBudgets budgets;
    private final Caller caller;

    BudgetResource(FailureBudgets budgets, Caller caller) {
        this.budgets = budgets;
        this.caller = caller;
    }

    /**
     * @param budgets of the accounts that the caller may see, by name
     */
    record Budgets(List<BudgetView> budgets) {}

    @GET
    @NonBlocking
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "The failures of each Kommo account, and how many it allows",
            description =
                    "As this replica knows them: its own, and twice a minute the refusals of all.")
    public Budgets budgets() {
        Accounts open = caller.accounts();
        return new Budgets(
                budgets.views().stream().filter(view -> open.includes(view.account())).toList());
    }
}
