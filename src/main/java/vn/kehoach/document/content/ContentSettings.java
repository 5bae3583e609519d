package vn.kehoach.document.content;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files lie and what is taken.
 *
 * @param store where what comes in from now on is kept; what lies elsewhere stays readable
 * @param folder for {@link Place#FOLDER}: a folder that all nodes share
 * @param s3 for {@link Place#S3}
 * @param largestMb largest file taken, in MB of a million bytes
 * @param most how many files a subject holds at most
 * @param keepUnused how long content is kept that no file uses any more
 * @param sweepEvery how often such content is looked for, in real time
 */
@ConfigurationProperties("kehoach.files")
public record ContentSettings(
        @DefaultValue("DATABASE") Place store,
        Path folder,
        S3 s3,
        @DefaultValue("30") int largestMb,
        @DefaultValue("30") int most,
        @DefaultValue("30d") Duration keepUnused,
        @DefaultValue("1h") Duration sweepEvery) {

    /** Says what is missing. */
    public ContentSettings {
        if (store == Place.FOLDER && folder == null) {
            throw new IllegalArgumentException("kehoach.files.store=folder needs kehoach.files.folder");
        }
        if (store == Place.S3 && s3 == null) {
            throw new IllegalArgumentException("kehoach.files.store=s3 needs kehoach.files.s3.bucket and the rest");
        }
        if (largestMb < 1 || largestMb > 1_000) {
            throw new IllegalArgumentException("kehoach.files.largest-mb is between 1 and 1000");
        }
    }

    /** Where content lies. */
    public enum Place {
        DATABASE,
        FOLDER,
        S3
    }

    /**
     * @param endpoint e.g. {@code https://s3.tinh.example}
     * @param region what the server calls itself; most do not mind
     * @param bucket an existing bucket
     * @param prefix what names in it begin with
     * @param accessKey who
     * @param secretKey his secret
     */
    public record S3(
            URI endpoint,
            @DefaultValue("us-east-1") String region,
            String bucket,
            @DefaultValue("kehoach/") String prefix,
            String accessKey,
            String secretKey) {

        /** Says what is missing. */
        public S3 {
            if (endpoint == null || bucket == null || accessKey == null || secretKey == null) {
                throw new IllegalArgumentException(
                        "kehoach.files.s3 needs endpoint, bucket, access-key and secret-key");
            }
        }
    }
}
