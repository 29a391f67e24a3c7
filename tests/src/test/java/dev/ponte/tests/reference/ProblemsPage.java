package dev.ponte.tests.reference;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every {@code ProblemType}: code, status, titles, where it is told. */
final class ProblemsPage {

    private static final Pattern TEXTS = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern STATUS = Pattern.compile("\\b([45]\\d\\d)\\b");

    private final Map<String, String> rows = new TreeMap<>();

    private ProblemsPage() {}

    static String make(Sources sources) {
        ProblemsPage page = new ProblemsPage();
        sources.types(page::problems);
        return "| type | status | | |\n|---|---|---|---|\n" + String.join("", page.rows.values());
    }

    private void problems(ClassTree type, TreePath path) {
        if (type.getKind() != Tree.Kind.ENUM
                || type.getImplementsClause().stream()
                        .noneMatch(i -> i.toString().equals("ProblemType"))) {
            return;
        }
        for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree constant
                    && constant.getInitializer() instanceof NewClassTree made) {
                add(made.getArguments().toString());
            }
        }
    }

    private void add(String arguments) {
        List<String> texts = new ArrayList<>();
        Matcher text = TEXTS.matcher(arguments);
        while (text.find()) {
            texts.add(text.group(1));
        }
        Matcher status = STATUS.matcher(arguments);
        if (texts.size() < 3 || !status.find()) {
            throw new AssertionError("not read: " + arguments);
        }
        String code = texts.getFirst();
        rows.put(
                code,
                "| `urn:ponte:problem:%s` | %s | %s | %s |\n"
                        .formatted(
                                code,
                                status.group(1),
                                Sources.unescaped(texts.get(1)),
                                Sources.unescaped(texts.get(2))));
    }
}
