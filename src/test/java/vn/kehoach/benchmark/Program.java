package vn.kehoach.benchmark;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.kehoach.KehoachApplication;
import vn.kehoach.organization.Role;

/** The program as it is installed, under the profile production; only its jobs and mails wait to be told to run. */
final class Program implements AutoCloseable {

    static final String ADMINISTRATOR = "quan.tri";
    static final String PASSWORD = "Benchmark@2023";

    private final ConfigurableApplicationContext context;

    Program(Databases databases) {
        databases.create(Databases.OURS);
        context = new SpringApplicationBuilder(KehoachApplication.class, SwitchedDatabase.class)
                .profiles("production")
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--spring.datasource.url=" + databases.url(Databases.OURS),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--kehoach.administrator.login=" + ADMINISTRATOR,
                        "--kehoach.administrator.password=" + PASSWORD,
                        "--kehoach.data-dir=target/benchmark/data",
                        "--kehoach.mail.automatic=false",
                        "--kehoach.mail.from=ke.hoach@so.example",
                        "--kehoach.mail.base-url=https://ke-hoach.example",
                        "--kehoach.shutdown.drain=0s",
                        "--spring.mail.host=localhost",
                        "--camunda.bpm.job-execution.enabled=false");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Runs a job of an instance in this thread, as the executor would. */
    void runJob(String businessKey, String activity) {
        bean(ManagementService.class).executeJob(job(businessKey, activity).getId());
    }

    Job job(String businessKey, String activity) {
        String instance = bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId();
        return bean(ManagementService.class)
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(activity)
                .singleResult();
    }

    /** Does something as a person with the roles that he holds in a unit. */
    <T> T as(String login, String unit, Set<Role> roles, Supplier<T> work) {
        IdentityService identity = bean(IdentityService.class);
        identity.setAuthentication(
                login, roles.stream().map(role -> role.groupOf(unit)).toList());
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    static List<String> communes(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj("xa-%05d"::formatted)
                .collect(Collectors.toList());
    }

    @Override
    public void close() {
        context.close();
    }
}
