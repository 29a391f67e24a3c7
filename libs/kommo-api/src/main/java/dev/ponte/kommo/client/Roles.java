package dev.ponte.kommo.client;

import dev.ponte.kommo.user.NewRole;
import dev.ponte.kommo.user.Role;
import dev.ponte.kommo.user.RoleChange;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Roles of users; even reading needs a connection of an administrator. */
public final class Roles extends Entities<Role> {

    Roles(Connector connector) {
        super(new Items<>(connector, "roles", "roles", Role.class));
    }

    public Uni<List<Role>> create(List<NewRole> roles) {
        return Writing.create(items(), items().path(), roles);
    }

    /** What comes back is UNCONFIRMED, so nobody reads it. */
    public Uni<Void> update(long id, RoleChange change) {
        return items().connector().patch(at(id), change).replaceWithVoid();
    }

    /** What becomes of the users who have it is UNCONFIRMED. */
    public Uni<Void> delete(long id) {
        return items().connector().delete(at(id));
    }
}
