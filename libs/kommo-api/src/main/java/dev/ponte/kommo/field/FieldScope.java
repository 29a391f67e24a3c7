package dev.ponte.kommo.field;

import java.util.regex.Pattern;

/**
 * What custom fields belong to.
 *
 * @param path as in Kommo's paths: {@code leads}, {@code customers/segments}, {@code catalogs/17}
 */
public record FieldScope(String path) {

    private static final Pattern PATH =
            Pattern.compile(
                    "leads|contacts|companies|customers|customers/segments|catalogs/[0-9]+");

    public static final FieldScope LEADS = new FieldScope("leads");
    public static final FieldScope CONTACTS = new FieldScope("contacts");
    public static final FieldScope COMPANIES = new FieldScope("companies");
    public static final FieldScope CUSTOMERS = new FieldScope("customers");
    public static final FieldScope SEGMENTS = new FieldScope("customers/segments");

    public FieldScope {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("nothing of Kommo's has custom fields at " + path);
        }
    }

    public static FieldScope catalog(long id) {
        return new FieldScope("catalogs/" + id);
    }
}
