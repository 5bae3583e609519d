package vn.kehoach.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The engine's settings that differ from its defaults or must not depend on them, each with its reason. Those that an
 * operator may want to change stand in {@code application.yaml}.
 */
@Component
@Order
class EngineSettings extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final int passwordMemory;

    EngineSettings(ApplicationContext context, @Value("${kehoach.password.memory-kib}") int passwordMemory) {
        this.context = context;
        this.passwordMemory = passwordMemory;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        expressions(engine);
        scripts(engine);
        data(engine);
        passwords(engine);
        jobs(engine);
    }

    private void expressions(ProcessEngineConfigurationImpl engine) {
        var beans = new ModelBeans(context);
        engine.setBeans(beans);
        // The starter has already made one that shows every bean of the program.
        engine.setExpressionManager(new SpringExpressionManager(context, beans));
        engine.setEnableExpressionsInAdhocQueries(false);
        // Our own filters say "mine" and "now"; ExpressionGuard takes those and no others.
        engine.setEnableExpressionsInStoredQueries(true);
        engine.setCustomPostCommandInterceptorsTxRequired(guards(engine.getCustomPostCommandInterceptorsTxRequired()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                guards(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> guards(List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>(others == null ? List.of() : others);
        // One for each chain: an interceptor knows its next.
        all.add(new ExpressionGuard());
        return all;
    }

    private static void scripts(ProcessEngineConfigurationImpl engine) {
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableScriptEngineNashornCompatibility(false);
        var listeners = engine.getCustomPreBPMNParseListeners();
        listeners = listeners == null ? new ArrayList<>() : listeners;
        listeners.add(new ModelGuard());
        engine.setCustomPreBPMNParseListeners(listeners);
    }

    private static void data(ProcessEngineConfigurationImpl engine) {
        // Variables are ids and routing words: no Java objects, neither by serialization nor by a type named in JSON.
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableXxeProcessing(false);
        // An error that no model catches is a fault of ours: it must fail, not end the process silently.
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        // A person's query without a limit, or above it, is refused; Cockpit asks for 50 at most.
        engine.setQueryMaxResultsLimit(2000);
        // Every model says how long its history is kept; whether that is obeyed stands in application.yaml.
        engine.setEnforceHistoryTimeToLive(true);
        // Counts per person and task that nobody reads.
        engine.setTaskMetricsEnabled(false);
        // Finished tasks are read in our pages; rights on them would be two rows a task that stay for ever.
        engine.setEnableHistoricInstancePermissions(false);
        engine.setResourceAuthorizationProvider(new HolderRights());
        engine.setCustomSessionFactories(List.of(new EveryGroupChecked.Factory()));
    }

    private void passwords(ProcessEngineConfigurationImpl engine) {
        var argon2 = new Argon2Encryptor(passwordMemory);
        engine.setPasswordEncryptor(argon2);
        engine.setPasswordManager(new TodaysPasswords(argon2));
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(new OfficePasswordPolicy());
        engine.setIdentityProviderSessionFactory(new GenericManagerFactory(EvenIdentityProvider.class));
        engine.setWebappsAuthenticationLoggingEnabled(true);
    }

    private static void jobs(ProcessEngineConfigurationImpl engine) {
        // What fell due first runs first, so that a crowd of late jobs starves nobody.
        engine.setJobExecutorAcquireByDueDate(true);
    }
}
