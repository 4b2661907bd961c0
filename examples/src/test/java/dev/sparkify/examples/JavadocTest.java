package dev.sparkify.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Doclint judges comments that are there; of compact constructors it says wrongly that parameters lack one, so it cannot demand all. */
class JavadocTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern EXPORTED = Pattern.compile("exports ([\\w.]+);");

    @TempDir
    Path folder;

    @Test
    void describesEveryPublicTypeAndMethodOfExportedPackages() throws IOException {
        var sources = exportedSources();

        assertThat(sources).hasSizeGreaterThan(200);
        assertThat(undescribed(sources)).isEmpty();
    }

    @Test
    void findsWhatHasNoDescription() throws IOException {
        var source = folder.resolve("A.java");
        Files.writeString(source, """
                /** Is described. */
                public interface A {
                    int bare();

                    /** Is described. */
                    int described();

                    enum Inner { ONE }

                    /** Is described. */
                    record Pair(int one, int two) {
                        public Pair {}

                        @Override
                        public String toString() {
                            return "";
                        }

                        int notPublic() {
                            return 0;
                        }
                    }
                }
                """);

        assertThat(undescribed(List.of(source)))
                .containsExactly("A.java: bare", "A.java: Inner", "A.java: ONE", "A.java: <init>");
    }

    private static List<Path> exportedSources() throws IOException {
        var sources = new ArrayList<Path>();
        try (var modules = Files.list(ROOT)) {
            for (var module : modules.sorted().toList()) {
                var main = module.resolve("src/main/java");
                if (Files.exists(main.resolve("module-info.java"))) {
                    for (var exported : exported(main)) {
                        sources.addAll(exported);
                    }
                }
            }
        }
        return sources;
    }

    private static List<List<Path>> exported(Path main) throws IOException {
        var names = EXPORTED.matcher(Files.readString(main.resolve("module-info.java")))
                .results()
                .map((MatchResult found) -> found.group(1).replace('.', '/'))
                .toList();
        var packages = new ArrayList<List<Path>>();
        for (var name : names) {
            try (var files = Files.list(main.resolve(name))) {
                packages.add(javaOf(files));
            }
        }
        return packages;
    }

    private static List<Path> javaOf(Stream<Path> files) {
        return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }

    private static List<String> undescribed(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            var scanner = new Undescribed(DocTrees.instance(task));
            for (var unit : task.parse()) {
                scanner.scan(unit, false);
            }
            return scanner.found;
        }
    }

    /** Collects what others can see and nobody describes; it is told whether it is within an interface. */
    private static final class Undescribed extends TreePathScanner<Void, Boolean> {
        private final DocTrees trees;
        private final List<String> found = new ArrayList<>();

        Undescribed(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, Boolean ofInterface) {
            if (isSeen(type.getModifiers(), ofInterface)) {
                demand(type.getSimpleName());
                return super.visitClass(type, type.getKind() == Tree.Kind.INTERFACE);
            }
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Boolean ofInterface) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (isSeen(method.getModifiers(), ofInterface) && !overrides) {
                demand(method.getName());
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, Boolean ofInterface) {
            if (isSeen(field.getModifiers(), ofInterface)) {
                demand(field.getName());
            }
            return null;
        }

        private static boolean isSeen(ModifiersTree modifiers, boolean ofInterface) {
            var flags = modifiers.getFlags();
            return flags.contains(Modifier.PUBLIC)
                    || flags.contains(Modifier.PROTECTED)
                    || (ofInterface && !flags.contains(Modifier.PRIVATE));
        }

        private void demand(CharSequence name) {
            if (trees.getDocComment(getCurrentPath()) == null) {
                var file = Path.of(
                        getCurrentPath().getCompilationUnit().getSourceFile().getName());
                found.add(file.getFileName() + ": " + name);
            }
        }
    }
}
