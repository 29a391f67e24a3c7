package dev.ponte.sync.api;

import dev.ponte.kit.security.Roles;
import dev.ponte.sync.join.Requester;
import dev.ponte.sync.join.Sheet;
import dev.ponte.sync.join.SheetImport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Many accounts at once. */
@Path("/api/sync/accounts/import")
@Tag(name = "Replicated accounts")
public class ImportResource {

    private final SheetImport sheets;
    private final Asking asking;

    ImportResource(SheetImport sheets, Asking asking) {
        this.sheets = sheets;
        this.asking = asking;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Takes in the accounts of a sheet",
            description =
                    "UTF-8, separated by `;` or `,`. The first row names the columns: account, role,"
                            + " group, label, address, token. Each row is tried, whatever became of"
                            + " the others; an empty cell changes nothing. With `dry_run=true`"
                            + " nothing is changed, and crm-connector is not asked.")
    public Uni<ImportView> accounts(
            byte[] body,
            @QueryParam("dry_run") @DefaultValue("false") boolean dryRun,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Requester who = asking.requester();
        return Refusals.told(Uni.createFrom().item(() -> Sheet.read(body)), who.sees())
                .chain(sheet -> dryRun ? sheets.check(who, sheet) : sheets.run(who, sheet))
                .map(results -> RowViews.of(results, dryRun, who.sees(), language));
    }
}
