package dev.ponte.tests.manifest;

import dev.ponte.local.process.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The environment variables a service reads, found in its settings: {@code ${NAME:…}}. */
final class Variables {

    private static final Pattern READ = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");

    /**
     * Fine-tuning: a service's own default is good for any installation until somebody says else.
     */
    private static final Set<String> OPTIONAL =
            Set.of(
                    "PONTE_PARENT_PID",
                    "PONTE_DB_POOL_SIZE",
                    "PONTE_DB_TRUST_ALL",
                    "PONTE_OIDC_URL",
                    "PONTE_OIDC_JWKS_PATH",
                    "PONTE_OIDC_TOKEN_PATH",
                    "PONTE_OIDC_AUTHORIZATION_PATH",
                    "PONTE_OIDC_END_SESSION_PATH",
                    "PONTE_SANDBOX_URL",
                    "KOMMO_API_URL",
                    "KOMMO_BASE_DOMAIN",
                    "KOMMO_EXTRA_ORIGINS",
                    "KOMMO_JWT_TOKEN",
                    "KOMMO_RETRY_ATTEMPTS",
                    "KOMMO_RETRY_DELAY",
                    "KOMMO_SIGN_IN_URL",
                    "KOMMO_TIMEOUT",
                    // The sandbox's own integration, made up.
                    "KOMMO_CLIENT_ID",
                    "KOMMO_CLIENT_SECRET",
                    "KOMMO_REDIRECT_URI",
                    "KOMMO_REVOKE_HOOK",
                    "OPENAI_ORGANIZATION",
                    "OPENAI_PROJECT",
                    "SANDBOX_PUBLIC_BASE",
                    "SANDBOX_OIDC_ISSUER");

    private Variables() {}

    static Set<String> neededBy(Part part) {
        Set<String> names = new TreeSet<>();
        names.add("QUARKUS_HTTP_HOST");
        names.add("QUARKUS_HTTP_PORT");
        for (Path folder : sources(part)) {
            Repository.tree(folder, ".properties").forEach(file -> addRead(file, names));
            Repository.tree(folder, ".java").forEach(file -> addRead(file, names));
        }
        names.removeAll(OPTIONAL);
        return names;
    }

    private static List<Path> sources(Part part) {
        String pom = Repository.text(part.module() + "/pom.xml");
        List<Path> folders = new ArrayList<>();
        folders.add(Repository.path(part.module() + "/src/main"));
        for (String kit : List.of("service-kit", "messaging-kit")) {
            if (pom.contains("<artifactId>ponte-" + kit + "</artifactId>")) {
                folders.add(Repository.path("libs/" + kit + "/src/main"));
            }
        }
        return folders;
    }

    private static void addRead(Path file, Set<String> names) {
        Matcher matcher;
        try {
            matcher = READ.matcher(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
    }
}
