/**
 * Who may call, as what, and about which account.
 *
 * <p>One way: every endpoint says {@code @RolesAllowed} with the lowest role of {@link
 * dev.ponte.kit.security.Roles} that is enough; one without an annotation is closed; a webhook with
 * its own secret says {@code @PermitAll}. Callers come with an OIDC bearer token (roles in the
 * claim {@code groups}, accounts in {@code accounts}) or with {@code X-API-Key}. Resources inject
 * {@link dev.ponte.kit.security.Caller} for the account and the name.
 *
 * <p>Tests: {@code @TestSecurity(user = "ana", roles = "operator", augmentors =
 * RoleHierarchy.class)}; a negative test for each endpoint.
 */
@NullMarked
package dev.ponte.kit.security;

import org.jspecify.annotations.NullMarked;
