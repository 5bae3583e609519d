package vn.kehoach.webapps;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves our own static files under {@code /webjars}. Only the folders named here: the engine's web apps come from their
 * own handlers under {@code /camunda}, and nothing else of the class path is to be seen.
 */
@Configuration(proxyBeanMethods = false)
class WebAppResources implements WebMvcConfigurer {

    private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Our files keep their names from release to release, so the browser asks each time (and mostly hears 304).
        registry.addResourceHandler("/webjars/kehoach/**")
                .addResourceLocations(WEBJARS + "kehoach/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/webjars/vue/**")
                .addResourceLocations(WEBJARS + "vue/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(30)));
        registry.addResourceHandler("/webjars/pdfjs-dist/**")
                .addResourceLocations(WEBJARS + "pdfjs-dist/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(30)));
        registry.addResourceHandler("/favicon.ico")
                .addResourceLocations(WEBJARS + "camunda/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
    }
}
