package vn.kehoach.document;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Changes good and bad files at random: bytes, stretches, ends, and words of their formats in wrong places. */
public final class Garbling {

    private static final int LARGEST = 300_000;
    private static final List<String> WORDS = List.of(
            "/ObjStm",
            "stream\n",
            "endobj",
            "/Encrypt 1 0 R",
            "/S /JavaScript",
            "PK\u0001\u0002",
            "PK\u0003\u0004",
            "PK\u0005\u0006",
            "<!DOCTYPE a",
            "<!--",
            "]]>",
            "%%EOF",
            "\u00ff\u00c0",
            "IHDR",
            "#",
            "<?xml version='1.1' encoding='UTF-32'?>");

    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

    private final Random random;
    private final Path folder;
    private final List<Sent> originals = new ArrayList<>();
    private String slowest;

    /** Needs a folder of its own. */
    public Garbling(Random random, Path folder) throws IOException {
        this(random, folder, GoodUploads.all(), BadUploads.all());
    }

    Garbling(Random random, Path folder, List<Sent> good, List<Sent> bad) throws IOException {
        this.random = random;
        this.folder = folder;
        for (Sent sent : Stream.concat(good.stream(), bad.stream()).toList()) {
            int length = content(sent).length;
            if (length > 0 && length <= LARGEST) {
                originals.add(sent);
            }
        }
    }

    private static byte[] content(Sent sent) throws IOException {
        try (InputStream in = sent.content().getInputStream()) {
            return in.readNBytes(LARGEST + 1);
        }
    }

    /** @return how many files it has to garble */
    public int size() {
        return originals.size();
    }

    /** @return what the slowest was made of; it lies in the folder under this name */
    public String slowest() {
        return slowest;
    }

    /**
     * @param times how many of each
     * @return how long the slowest took, of the processor's time: what else the machine does meanwhile is its own
     */
    public Duration longest(int times) throws IOException {
        Duration longest = Duration.ZERO;
        Path file = folder.resolve("garbled");
        for (int i = 0; i < times; i++) {
            for (Sent sent : originals) {
                Files.write(file, garbled(content(sent)));
                long begin = TIMES.getCurrentThreadCpuTime();
                FileTypes.Verdict verdict = FileTypes.judge(sent.name(), file, FileTypes.ATTACHMENTS);
                Duration took = Duration.ofNanos(TIMES.getCurrentThreadCpuTime() - begin);
                if (took.compareTo(longest) > 0) {
                    longest = took;
                    slowest = sent.name();
                    Files.copy(file, folder.resolve("slowest"), StandardCopyOption.REPLACE_EXISTING);
                }
                if ((verdict.contentType() == null) == (verdict.refusal() == null)) {
                    throw new AssertionError(sent + " garbled is neither taken nor refused");
                }
            }
        }
        return longest;
    }

    private byte[] garbled(byte[] original) {
        byte[] bytes = original.clone();
        for (int n = random.nextInt(20); n >= 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            case 1 -> repeated(bytes);
            case 2 -> worded(bytes);
            default -> bytes;
        };
    }

    private byte[] repeated(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - from, random.nextInt(200) + 1);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + length * 50);
        for (int i = 0; i < 50; i++) {
            System.arraycopy(bytes, from, longer, bytes.length + i * length, length);
        }
        return longer;
    }

    private byte[] worded(byte[] bytes) {
        for (int n = random.nextInt(10); n >= 0; n--) {
            byte[] word =
                    WORDS.get(random.nextInt(WORDS.size())).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            int at = random.nextInt(bytes.length);
            System.arraycopy(word, 0, bytes, at, Math.min(word.length, bytes.length - at));
        }
        return bytes;
    }
}
