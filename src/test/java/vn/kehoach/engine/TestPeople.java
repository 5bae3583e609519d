package vn.kehoach.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** One person of each kind in two units, made through the engine. */
@TestConfiguration
class TestPeople {

    static final String PASSWORD = "KeHoach@2023";

    /** A user task of the tests' own models. */
    static final String TASK = "UserTask_Guarded";

    /** Login and groups. */
    static final Map<String, List<String>> PEOPLE = new TreeMap<>(Map.of(
            "a.officer", List.of("unit-a.officer"),
            "a.clerk", List.of("unit-a.clerk"),
            "a.head", List.of("unit-a.head"),
            "b.officer", List.of("unit-b.officer"),
            "test.supervisor", List.of("supervisor"),
            "test.administrator", List.of("camunda-admin")));

    @Bean
    People people(IdentityService identity) {
        return new People(identity);
    }

    /** Every user task needs one who answers for it; this one lets everything pass. */
    @Bean
    WorkHandler guarded() {
        return new WorkHandler() {
            @Override
            public Set<String> keys() {
                return Set.of(TASK);
            }

            @Override
            public List<Outcome> outcomes(WorkItem item) {
                return List.of();
            }

            @Override
            public Map<String, Object> view(WorkItem item, String login) {
                return Map.of();
            }

            @Override
            public void apply(WorkItem item, Submission submission) {}
        };
    }

    static class People {
        private final IdentityService identity;

        People(IdentityService identity) {
            this.identity = identity;
        }

        void add(String login, List<String> groups) {
            if (identity.createUserQuery().userId(login).count() > 0) {
                return;
            }
            var user = identity.newUser(login);
            user.setPassword(PASSWORD);
            identity.saveUser(user);
            for (String group : groups) {
                if (identity.createGroupQuery().groupId(group).count() == 0) {
                    identity.saveGroup(identity.newGroup(group));
                }
                identity.createMembership(login, group);
            }
        }

        void addAll() {
            PEOPLE.forEach(this::add);
        }
    }
}
