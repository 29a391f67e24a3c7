package dev.ponte.sync.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a sheet; of a dry run, what would.
 *
 * @param rows each row, in the sheet's order
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ImportView(
        boolean dryRun, int created, int updated, int unchanged, int errors, List<RowView> rows) {

    /**
     * @param row as a spreadsheet counts: the header is row 1
     * @param result {@code created}, {@code updated}, {@code unchanged}, {@code error}
     * @param code why, stable: that of a problem, or {@code token-kept} when crm-connector has a
     *     token of this account already, which stays
     * @param reason why, for people
     */
    public record RowView(
            int row,
            String account,
            String result,
            @Nullable String code,
            @Nullable String reason) {}
}
