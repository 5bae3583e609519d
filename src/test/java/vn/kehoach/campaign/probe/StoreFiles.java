package vn.kehoach.campaign.probe;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.document.Files;
import vn.kehoach.document.content.StorageFailure;

/** Stores so many files of so many bytes, each of its own content; answers how many were stored and how many were not. */
@Component
@Profile("campaign")
class StoreFiles implements ProbeCommand {

    private static final byte[] BEGIN =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Files files;

    StoreFiles(Files files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public String run(Map<String, String> parameters) {
        Random random = new Random(Long.parseLong(parameters.get("seed")));
        int size = Integer.parseInt(parameters.get("size"));
        int stored = 0;
        int failed = 0;
        for (int i = 0; i < Integer.parseInt(parameters.get("count")); i++) {
            byte[] content = new byte[size];
            random.nextBytes(content);
            System.arraycopy(BEGIN, 0, content, 0, BEGIN.length);
            byte[] plain = Arrays.copyOf(content, size);
            try {
                files.store("DISK-" + parameters.get("seed"), null, "attachment", i + ".pdf", plain, "campaign");
                stored++;
            } catch (StorageFailure e) {
                failed++;
            }
        }
        return stored + " " + failed;
    }
}
