package dev.ponte.events.schema;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * The Javadoc of records and enums, read from their sources, so that the schemas say what the code
 * says. Keys: {@code pkg.Outer.Inner} for a type, {@code pkg.Outer.Inner#name} for a component or a
 * constant.
 */
final class SourceDocs {

    private final Map<String, String> docs = new HashMap<>();

    private SourceDocs() {}

    static SourceDocs of(Path sourceFolder) {
        SourceDocs result = new SourceDocs();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var sources = Files.walk(sourceFolder)) {
            List<Path> paths = sources.filter(p -> p.toString().endsWith(".java")).toList();
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(paths));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                result.new Scanner(trees, unit.getPackage().getPackageName().toString())
                        .scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result;
    }

    Optional<String> of(Class<?> type) {
        return Optional.ofNullable(docs.get(type.getCanonicalName()));
    }

    Optional<String> of(Class<?> type, String member) {
        return Optional.ofNullable(docs.get(type.getCanonicalName() + "#" + member));
    }

    private final class Scanner extends TreePathScanner<Void, Void> {

        private final DocTrees trees;
        private String owner;

        Scanner(DocTrees trees, String packageName) {
            this.trees = trees;
            this.owner = packageName;
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            String outer = owner;
            owner = outer + "." + type.getSimpleName();
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                keep(owner, comment.getFullBody());
                for (DocTree tag : comment.getBlockTags()) {
                    if (tag instanceof ParamTree param) {
                        keep(owner + "#" + param.getName(), param.getDescription());
                    }
                }
            }
            super.visitClass(type, none);
            owner = outer;
            return null;
        }

        @Override
        public Void visitVariable(VariableTree constant, Void none) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                keep(owner + "#" + constant.getName(), comment.getFullBody());
            }
            return null;
        }

        private void keep(String key, List<? extends DocTree> words) {
            String text =
                    words.stream()
                            .map(SourceDocs::plain)
                            .collect(Collectors.joining())
                            .replaceAll("\\s+", " ")
                            .strip();
            if (!text.isEmpty()) {
                docs.put(key, text);
            }
        }
    }

    private static String plain(DocTree tree) {
        return switch (tree) {
            case TextTree text -> text.getBody();
            case LiteralTree literal -> "`" + literal.getBody().getBody().strip() + "`";
            case LinkTree link ->
                    "`" + link.getReference().toString().replaceFirst("^.*[#.]", "") + "`";
            default -> tree.toString();
        };
    }
}
