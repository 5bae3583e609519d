package vn.kehoach.document.content;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** The limits of an upload, from one setting. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContentSettings.class)
class ContentConfiguration {

    private static final int FORM = 1_000_000;
    private static final int SLACK = 1_000_000;

    /**
     * The server cuts off what is far too large while it comes in, on the disk, never in memory; what is a little too
     * large is refused in words with the file's name (IncomingFiles).
     */
    @Bean
    MultipartConfigElement multipart(ContentSettings settings) {
        MultipartConfigFactory limits = new MultipartConfigFactory();
        limits.setMaxFileSize(DataSize.ofBytes(settings.largestMb() * 1_000_000L + SLACK));
        limits.setMaxRequestSize(DataSize.ofBytes(settings.largestMb() * 1_000_000L + SLACK + FORM));
        limits.setFileSizeThreshold(DataSize.ofBytes(0));
        return limits.createMultipartConfig();
    }
}
