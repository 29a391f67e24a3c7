package dev.ponte.tests.reference;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** Java sources, parsed but not compiled: what they say in code and in words. */
final class Sources {

    private final DocTrees docs;
    private final List<CompilationUnitTree> units = new ArrayList<>();

    Sources(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            docs = DocTrees.instance(task);
            task.parse().forEach(units::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Visits the top-level types. */
    void types(BiConsumer<ClassTree, TreePath> visitor) {
        for (CompilationUnitTree unit : units) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void none) {
                    visitor.accept(type, getCurrentPath());
                    return null;
                }
            }.scan(unit, null);
        }
    }

    /** The Javadoc's body as one line of Markdown; empty without one. */
    String words(TreePath path) {
        DocCommentTree comment = docs.getDocCommentTree(path);
        return comment == null
                ? ""
                : comment.getFullBody().stream()
                        .map(Sources::plain)
                        .collect(Collectors.joining())
                        .replaceAll("\\s+", " ")
                        .replace("|", "\\|")
                        .strip();
    }

    private static String plain(DocTree tree) {
        return switch (tree) {
            case TextTree text -> text.getBody();
            case LiteralTree literal -> "`" + literal.getBody().getBody().strip() + "`";
            case LinkTree link ->
                    "`" + link.getReference().toString().replaceFirst("^.*[#.]", "") + "`";
            default -> "";
        };
    }

    /** The text of an annotation's value, whichever way it is written. */
    static Optional<String> annotation(ModifiersTree modifiers, String name) {
        for (AnnotationTree annotation : modifiers.getAnnotations()) {
            if (annotation.getAnnotationType().toString().equals(name)) {
                return annotation.getArguments().stream().map(Sources::lastText).findFirst();
            }
        }
        return Optional.empty();
    }

    private static String lastText(ExpressionTree argument) {
        String source = argument.toString();
        int from = source.indexOf('"');
        return unescaped(source.substring(from + 1, source.lastIndexOf('"')));
    }

    /** The parser shows letters beyond ASCII as escapes. */
    static String unescaped(String literal) {
        return Pattern.compile("\\\\u([0-9a-fA-F]{4})")
                .matcher(literal)
                .replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
    }
}
