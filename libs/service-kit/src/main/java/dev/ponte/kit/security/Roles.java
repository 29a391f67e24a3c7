package dev.ponte.kit.security;

/**
 * Who may do what, for {@code @RolesAllowed}. Name the lowest role that is enough: an admin is an
 * operator too, an operator a viewer too.
 */
public final class Roles {

    /** Sees. */
    public static final String VIEWER = "viewer";

    /** Acts on conversations, sellers, appointments. */
    public static final String OPERATOR = "operator";

    /** Changes accounts, credentials and settings. */
    public static final String ADMIN = "admin";

    /** Another service of the suite; implies no other role. */
    public static final String SERVICE = "service";

    private Roles() {}
}
