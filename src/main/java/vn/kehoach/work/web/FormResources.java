package vn.kehoach.work.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves {@code forms/} from the class path, so that a form always fits the API of the day
 * (docs/adr/0004-forms-served-by-the-program.md). Browsers ask again each time: a release must not meet old forms.
 */
@Configuration(proxyBeanMethods = false)
class FormResources implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/forms/**")
                .addResourceLocations("classpath:/forms/")
                .setCacheControl(CacheControl.noCache());
    }
}
