package dev.sparkify.hardening.page;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Measures sources: lines of files as they are, lines of methods from the first word to the last brace.
 *
 * @param files lengths, the least first
 * @param methods those that have a body, the longest last
 */
record Sizes(List<Integer> files, List<Method> methods) {
    /**
     * Is one method.
     *
     * @param place its file and line
     * @param lines how long it is
     */
    record Method(String place, int lines) {}

    static Sizes of(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            var methods = new ArrayList<Method>();
            for (var unit : task.parse()) {
                new Scanner(Trees.instance(task), unit).scan(unit, methods);
            }
            methods.sort(java.util.Comparator.comparingInt(Method::lines));
            var files = new ArrayList<Integer>();
            for (var source : sources) {
                files.add(Files.readAllLines(source).size());
            }
            return new Sizes(files.stream().sorted().toList(), List.copyOf(methods));
        }
    }

    /** Tells the length that so large a part does not exceed. */
    static int at(double part, List<Integer> sorted) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * (sorted.size() - 1))));
    }

    List<Integer> methodLines() {
        return methods.stream().map(Method::lines).toList();
    }

    private static final class Scanner extends TreeScanner<@Nullable Void, List<Method>> {
        private final Trees trees;
        private final CompilationUnitTree unit;

        Scanner(Trees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, List<Method> found) {
            var positions = trees.getSourcePositions();
            long end = positions.getEndPosition(unit, method);
            if (method.getBody() != null && end >= 0) {
                var lines = unit.getLineMap();
                long from = lines.getLineNumber(positions.getStartPosition(unit, method));
                var name = Path.of(unit.getSourceFile().getName()).getFileName();
                found.add(new Method(name + ":" + from, (int) (lines.getLineNumber(end) - from + 1)));
            }
            return super.visitMethod(method, found);
        }
    }
}
