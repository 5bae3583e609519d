package vn.kehoach.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models of {@code processes/} under names that are the same from the jar and from an exploded run, so
 * that an unchanged model is not deployed a second time. The engine is built with this bean, so by waiting for Flyway it
 * makes the engine wait too.
 */
@Component
@DependsOnDatabaseInitialization
class ModelDeployment extends AbstractCamundaConfiguration implements CamundaDeploymentConfiguration {

    private static final String FOLDER = "processes/";

    @Override
    public Set<Resource> getDeploymentResources() {
        try {
            Set<Resource> models = new LinkedHashSet<>();
            var resolver = new PathMatchingResourcePatternResolver();
            for (String pattern : new String[] {"*.bpmn", "*.dmn"}) {
                for (Resource model : resolver.getResources("classpath*:" + FOLDER + pattern)) {
                    models.add(new NamedModel(model));
                }
            }
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void preInit(org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration configuration) {
        configuration.setDeploymentName("kehoach");
        configuration.setDeployChangedOnly(true);
        configuration.setDeploymentResources(getDeploymentResources().toArray(new Resource[0]));
    }

    /** A model with its path on the class path as its name in the engine. */
    private static final class NamedModel extends org.springframework.core.io.AbstractResource
            implements ContextResource {
        private final Resource model;

        NamedModel(Resource model) {
            this.model = model;
        }

        @Override
        public String getPathWithinContext() {
            return FOLDER + model.getFilename();
        }

        @Override
        public String getFilename() {
            return model.getFilename();
        }

        @Override
        public String getDescription() {
            return getPathWithinContext();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return model.getInputStream();
        }
    }
}
