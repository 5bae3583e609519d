package vn.kehoach.document.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/** In a bucket of a store that speaks S3. An object is there whole or not at all; the library tries again by itself. */
class S3Store implements ContentStore, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(4);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration CALL = Duration.ofMinutes(2);

    private final ContentSettings.S3 settings;
    private final S3Client client;

    S3Store(ContentSettings.S3 settings) {
        this.settings = settings;
        this.client = S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                // Few stores outside the inventor's answer to a host of their own for each bucket, or know his newer
                // sums.
                .forcePathStyle(true)
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER))
                .overrideConfiguration(o -> o.apiCallTimeout(CALL))
                .build();
    }

    @Override
    public ContentSettings.Place place() {
        return ContentSettings.Place.S3;
    }

    @Override
    public void put(String sha256, Path file) throws IOException {
        try {
            client.putObject(
                    r -> r.bucket(settings.bucket()).key(key(sha256)).contentType("application/octet-stream"),
                    RequestBody.fromFile(file));
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        try {
            return client.getObject(r -> r.bucket(settings.bucket()).key(key(sha256)));
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void delete(String sha256) throws IOException {
        try {
            client.deleteObject(r -> r.bucket(settings.bucket()).key(key(sha256)));
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    private String key(String sha256) {
        return settings.prefix() + sha256;
    }

    @Override
    public void close() {
        client.close();
    }
}
