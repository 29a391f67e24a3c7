package dev.ponte.sandbox.kommo;

import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.limit.Gate;
import dev.ponte.sandbox.kommo.limit.Tally;
import dev.ponte.sandbox.kommo.limit.Verdict;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How often the accounts were called: what a limiter is measured by. */
@Path("/_sandbox/kommo")
final class TrafficControl {
    private final KommoSystem kommo;

    TrafficControl(KommoSystem kommo) {
        this.kommo = kommo;
    }

    @GET
    @Path("traffic")
    @Operation(
            summary = "Calls to the API of each account, counted exactly from their arrival",
            description =
                    "Pass `next` as `since` to count what follows. `oldest` above `since` means"
                            + " that calls in between were forgotten.")
    public TrafficView traffic(@QueryParam("since") @DefaultValue("0") long since) {
        Gate.Traffic traffic = kommo.gate().since(since);
        return new TrafficView(
                traffic.next(),
                traffic.oldest(),
                traffic.all().mostInASecond(),
                traffic.accounts().entrySet().stream()
                        .map(each -> view(each.getKey(), each.getValue()))
                        .toList());
    }

    private AccountTraffic view(long accountId, Tally tally) {
        return new AccountTraffic(
                accountId,
                kommo.tenants().account(accountId).map(Account::subdomain).orElse(""),
                tally.calls(),
                tally.mostInASecond(),
                tally.of(Verdict.REFUSED),
                tally.of(Verdict.BLOCKED),
                tally.of(Verdict.UNKNOWN));
    }

    /**
     * @param mostInASecond the most calls within any one second, over all accounts
     */
    record TrafficView(long next, long oldest, int mostInASecond, List<AccountTraffic> accounts) {}

    /**
     * @param calls all of them, whatever became of them
     * @param mostInASecond the most calls within any one second
     * @param refused with 429
     * @param blocked with 403 as a page
     * @param unauthorized with 401
     */
    record AccountTraffic(
            long id,
            String subdomain,
            long calls,
            int mostInASecond,
            long refused,
            long blocked,
            long unauthorized) {}
}
