package vn.kehoach.text;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table as a file.
 *
 * @param name with its ending
 * @param type media type
 * @param bytes what is in it
 */
public record ExportFile(String name, String type, byte[] bytes) {

    /**
     * @return the answer of a controller: saved, not shown, and kept by nobody on the way
     */
    public ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
