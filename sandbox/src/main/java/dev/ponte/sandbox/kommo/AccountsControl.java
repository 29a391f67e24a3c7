package dev.ponte.sandbox.kommo;

import dev.ponte.sandbox.kommo.account.Plan;
import dev.ponte.sandbox.kommo.seed.Quirk;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The accounts: how many, and what Kommo's billing and their admins do to them. */
@Path("/_sandbox/kommo")
final class AccountsControl {
    private final KommoSystem kommo;

    AccountsControl(KommoSystem kommo) {
        this.kommo = kommo;
    }

    @POST
    @Path("seed")
    @Operation(
            summary = "Makes all accounts anew: a master, and slaves each different in its way",
            description =
                    "The same number makes the same accounts. `without` names ways in which none"
                            + " shall differ: paused, not-admin, many-pipelines, full-pipeline, …")
    public List<AccountView> seed(@HeaderParam("Host") @Nullable String host, Seed order) {
        Set<Quirk> without =
                order.without() == null
                        ? Set.of()
                        : order.without().stream().map(Quirk::of).collect(Collectors.toSet());
        kommo.tenants()
                .seed(
                        order.accounts() == null ? 1 : order.accounts(),
                        order.seed() == null ? 1 : order.seed(),
                        without);
        return list(host);
    }

    @GET
    @Path("accounts")
    @Operation(summary = "The accounts, each with a long-lived token")
    public List<AccountView> list(@HeaderParam("Host") @Nullable String host) {
        return kommo.tenants().all().stream().map(tenant -> view(host, tenant)).toList();
    }

    @GET
    @Path("{subdomain}/account")
    @Operation(summary = "One account, with a long-lived token")
    public AccountView one(
            @HeaderParam("Host") @Nullable String host, @PathParam("subdomain") String subdomain) {
        return view(host, kommo.tenant(subdomain));
    }

    @POST
    @Path("{subdomain}/account")
    @Operation(
            summary =
                    "Changes an account: its address, plan, whether it is paid, its user's rights")
    public AccountView change(
            @HeaderParam("Host") @Nullable String host,
            @PathParam("subdomain") String subdomain,
            Change change) {
        Tenant tenant = kommo.tenant(subdomain);
        if (change.paid() != null) {
            tenant.account().paid(change.paid());
        }
        if (change.admin() != null) {
            tenant.account().admin(change.admin());
        }
        if (change.plan() != null) {
            tenant.account().plan(change.plan());
        }
        if (change.subdomain() != null && !change.subdomain().equals(subdomain)) {
            kommo.tenants().directory().rename(tenant.account(), change.subdomain());
        }
        return view(host, tenant);
    }

    private AccountView view(@Nullable String host, Tenant tenant) {
        String authority = host == null ? kommo.authority() : host;
        return new AccountView(
                tenant.account().id(),
                tenant.account().subdomain(),
                tenant.configuration().profile().name(),
                "http://" + authority + "/kommo/" + tenant.account().subdomain(),
                kommo.tokens().longLived(tenant.account(), kommo.integrations().own()),
                tenant.account().paid(),
                tenant.account().admin(),
                tenant.account().plan(),
                tenant.quirks().stream().map(Quirk::code).sorted().toList());
    }

    /**
     * @param accounts how many in all, the master included
     * @param seed what they look like follows from it
     * @param without ways in which none shall differ from the master
     */
    record Seed(@Nullable Integer accounts, @Nullable Long seed, @Nullable List<String> without) {}

    /** What is null stays. */
    record Change(
            @Nullable String subdomain,
            @Nullable Boolean paid,
            @Nullable Boolean admin,
            @Nullable Plan plan) {}

    /**
     * @param token a long-lived one
     * @param quirks ways in which it differs from the master
     */
    record AccountView(
            long id,
            String subdomain,
            String name,
            String baseUrl,
            String token,
            boolean paid,
            boolean admin,
            Plan plan,
            List<String> quirks) {}
}
