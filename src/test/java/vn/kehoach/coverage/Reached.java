package vn.kehoach.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the tests of this build have reached in the models, in any context, on any database and in any of the JVMs that
 * run them: each keeps a file of its own in the folder {@code kehoach.reached}, which the build names anew each time.
 */
final class Reached {

    private static final Path FOLDER =
            Path.of(System.getProperty("kehoach.reached", System.getProperty("java.io.tmpdir") + "/reached"));
    private static final Path OURS = FOLDER.resolve(ProcessHandle.current().pid() + ".txt");
    private static final Set<String> ELEMENTS = ConcurrentHashMap.newKeySet();

    private Reached() {}

    /** Counts only what was committed. */
    static void element(String process, String id) {
        String element = process + "#" + id;
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            count(element);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count(element);
            }
        });
    }

    private static void count(String element) {
        if (ELEMENTS.add(element)) {
            try {
                Files.createDirectories(FOLDER);
                Files.writeString(OURS, element + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Of all JVMs; each element is {@code process#id}. */
    static Set<String> everywhere() {
        Set<String> all = new HashSet<>();
        if (Files.isDirectory(FOLDER)) {
            try (Stream<Path> files = Files.list(FOLDER)) {
                for (Path file : files.toList()) {
                    List<String> lines = Files.readAllLines(file);
                    all.addAll(lines);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }
}
