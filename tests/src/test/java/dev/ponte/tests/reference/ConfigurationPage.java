package dev.ponte.tests.reference;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Every setting of every {@code @ConfigMapping}: name, type, default, words. */
final class ConfigurationPage {

    private static final Pattern OPTIONAL = Pattern.compile("Optional<(.+)>");
    private static final Pattern MAP = Pattern.compile("Map<String, (.+)>");

    private final Sources sources;
    private final Map<String, String> sections = new TreeMap<>();

    private ConfigurationPage(Sources sources) {
        this.sources = sources;
    }

    static String make(Sources sources) {
        ConfigurationPage page = new ConfigurationPage(sources);
        sources.types(page::mapping);
        return String.join("\n", page.sections.values());
    }

    private void mapping(ClassTree type, TreePath path) {
        Sources.annotation(type.getModifiers(), "ConfigMapping")
                .ifPresent(
                        prefix -> {
                            StringBuilder section = new StringBuilder();
                            section.append("## `%s`\n\n".formatted(prefix));
                            section.append("%s\n\n".formatted(sources.words(path)));
                            section.append("| setting | type | default | |\n|---|---|---|---|\n");
                            members(prefix, type, type, path, section);
                            sections.put(prefix, section.toString());
                        });
    }

    private void members(
            String prefix, ClassTree root, ClassTree type, TreePath path, StringBuilder section) {
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method
                    && method.getBody() == null
                    && !method.getModifiers().getFlags().contains(Modifier.STATIC)) {
                setting(prefix, root, method, new TreePath(path, method), section);
            }
        }
    }

    private void setting(
            String prefix,
            ClassTree root,
            MethodTree method,
            TreePath path,
            StringBuilder section) {
        String name =
                prefix
                        + "."
                        + Sources.annotation(method.getModifiers(), "WithName")
                                .orElse(kebab(method.getName().toString()));
        String type = method.getReturnType().toString();
        String words = sources.words(path);
        Matcher map = MAP.matcher(type);
        while (map.matches()) {
            name += ".<name>";
            type = map.group(1);
            map = MAP.matcher(type);
        }
        ClassTree nested = nested(root, type);
        if (nested != null) {
            members(name, root, nested, new TreePath(path, nested), section);
        } else {
            section.append(row(name, type, method, words));
        }
    }

    private static String row(String name, String type, MethodTree method, String words) {
        Matcher optional = OPTIONAL.matcher(type);
        boolean mayBeEmpty = optional.matches() || type.startsWith("Optional");
        String shown = optional.matches() ? optional.group(1) : type.replaceFirst("^Optional", "");
        String standard =
                Sources.annotation(method.getModifiers(), "WithDefault")
                        .map(value -> value.isEmpty() ? "" : "`" + value + "`")
                        .orElse(mayBeEmpty || name.contains("<name>") ? "–" : "required");
        return "| `%s` | %s | %s | %s |\n".formatted(name, shown, standard, words);
    }

    private static ClassTree nested(ClassTree root, String name) {
        for (Tree member : root.getMembers()) {
            if (member instanceof ClassTree type
                    && type.getKind() == Tree.Kind.INTERFACE
                    && type.getSimpleName().contentEquals(name)) {
                return type;
            }
        }
        return null;
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
