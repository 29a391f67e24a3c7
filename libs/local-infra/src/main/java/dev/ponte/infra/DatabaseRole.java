package dev.ponte.infra;

import java.util.regex.Pattern;

/**
 * A service's place in the database: a schema, and the role that owns it and sees nothing else.
 *
 * @param schema name of the schema, e.g. {@code conversation}
 * @param user login name, e.g. {@code ponte_conversation}
 * @param password its password
 */
public record DatabaseRole(String schema, String user, String password) {

    /** The password of the local suite and of tests, both reachable from this machine only. */
    public static final String LOCAL_PASSWORD = "ponte-local";

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    public DatabaseRole {
        if (!IDENTIFIER.matcher(schema).matches() || !IDENTIFIER.matcher(user).matches()) {
            throw new IllegalArgumentException("not a plain name: " + schema + ", " + user);
        }
    }

    /** The role {@code ponte_<schema>} with the local password. */
    public static DatabaseRole local(String schema) {
        return new DatabaseRole(schema, "ponte_" + schema, LOCAL_PASSWORD);
    }

    @Override
    public String toString() {
        return "DatabaseRole[" + user + " owns " + schema + "]";
    }
}
