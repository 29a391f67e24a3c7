package dev.ponte.testing;

import dev.ponte.infra.DatabaseBootstrap;
import dev.ponte.infra.DatabaseRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An empty database with the role of one service, on the PostgreSQL of this test JVM.
 *
 * @param port on 127.0.0.1
 * @param name of the database
 * @param role the service's schema and login
 */
public record TestDatabase(int port, String name, DatabaseRole role) {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    /** Creates one, prepared as the local suite prepares the real one. */
    public static TestDatabase fresh(String schema) {
        int port = Integer.parseInt(ForkServers.ask(ForkServers.POSTGRES_PORT));
        // Class loaders count apart: the process clock keeps their names apart.
        String name = "ponte_test_%d_%d".formatted(NEXT.getAndIncrement(), System.nanoTime());
        DatabaseRole role = DatabaseRole.local(schema);
        new DatabaseBootstrap(port).prepare(name, List.of(role));
        return new TestDatabase(port, name, role);
    }

    /** JDBC address without user. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    public String user() {
        return role.user();
    }

    public String password() {
        return role.password();
    }
}
