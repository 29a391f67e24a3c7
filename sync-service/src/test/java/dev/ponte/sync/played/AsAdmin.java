package dev.ponte.sync.played;

import dev.ponte.kit.security.RoleHierarchy;
import dev.ponte.kit.security.Roles;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** As an admin of the whole installation. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@TestSecurity(
        user = "ana",
        roles = Roles.ADMIN,
        augmentors = RoleHierarchy.class,
        attributes = @SecurityAttribute(key = "accounts", value = "*"))
public @interface AsAdmin {}
