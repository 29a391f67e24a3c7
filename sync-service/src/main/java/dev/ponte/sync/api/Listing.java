package dev.ponte.sync.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list as JSON or as CSV.
 *
 * @param csv whether as CSV
 * @param size most rows of it
 */
record Listing(boolean csv, int size) {

    private static final int MOST = 200;
    private static final int USUAL = 50;

    static Listing of(@Nullable String format, @Nullable Integer limit, HttpHeaders headers) {
        boolean csv = Csv.wanted(format, headers.getAcceptableMediaTypes());
        int most = csv ? Csv.MOST : MOST;
        int usual = csv ? Csv.MOST : USUAL;
        return new Listing(csv, limit == null ? usual : Math.clamp(limit, 1, most));
    }

    /** Where it goes on; null when there was less than asked for. */
    <T> @Nullable String next(List<T> found, Function<T, String> cursor) {
        return found.size() < size ? null : cursor.apply(found.getLast());
    }

    /**
     * As CSV. Where it goes on is in the header {@code Link}.
     *
     * @param name of the file
     * @param header the names of the columns
     */
    static <T> Response csv(
            String name,
            List<String> header,
            List<T> rows,
            Function<T, List<?>> cells,
            @Nullable String next,
            UriInfo uri) {
        StringBuilder text = new StringBuilder(Csv.line(header));
        rows.forEach(row -> text.append(Csv.line(cells.apply(row))));
        Response.ResponseBuilder response =
                Response.ok(text.toString(), Csv.TYPE + ";charset=UTF-8")
                        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        if (next != null) {
            String query =
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("after", next)
                            .build()
                            .getRawQuery();
            response.header(
                    "Link", "<" + uri.getRequestUri().getPath() + "?" + query + ">; rel=\"next\"");
        }
        return response.build();
    }
}
