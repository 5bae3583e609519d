package vn.kehoach.campaign.probe;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.document.Files;
import vn.kehoach.document.StoredFile;

/** Reads all files of a subject against their hashes; answers how many. */
@Component
@Profile("campaign")
class ReadFiles implements ProbeCommand {

    private final Files files;

    ReadFiles(Files files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "read";
    }

    @Override
    public String run(Map<String, String> parameters) throws IOException {
        int read = 0;
        for (StoredFile file : files.of("DISK-" + parameters.get("seed"))) {
            files.writeTo(file.id(), OutputStream.nullOutputStream());
            read++;
        }
        return Integer.toString(read);
    }
}
