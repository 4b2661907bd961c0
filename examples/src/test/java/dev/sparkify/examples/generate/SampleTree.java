package dev.sparkify.examples.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks at the files of a sample, by their paths with slashes. */
record SampleTree(SortedMap<String, Path> files) {
    static SampleTree of(Path directory) throws IOException {
        var files = new TreeMap<String, Path>();
        try (var paths = Files.walk(directory)) {
            paths.filter(Files::isRegularFile).forEach(path -> files.put(name(directory, path), path));
        }
        return new SampleTree(files);
    }

    List<String> names(Folder folder) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(folder.in(Path.of("")) + "/"))
                .toList();
    }

    List<String> lines(String name) throws IOException {
        return Files.readString(files.get(name)).lines().toList();
    }

    long bytes() throws IOException {
        long bytes = 0;
        for (var path : files.values()) {
            bytes += Files.size(path);
        }
        return bytes;
    }

    String hash() throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var file : files.entrySet()) {
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file.getValue()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String name(Path directory, Path path) {
        return directory.relativize(path).toString().replace('\\', '/');
    }
}
