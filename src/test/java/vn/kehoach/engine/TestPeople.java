package vn.kehoach.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** One person of each kind in two units, made through the engine. */
@TestConfiguration
class TestPeople {

    static final String PASSWORD = "KeHoach@2023";

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
