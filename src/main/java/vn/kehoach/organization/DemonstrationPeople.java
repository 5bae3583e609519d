package vn.kehoach.organization;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.DemonstrationAccounts;

/** Tells the start of production which accounts it must not find. */
@Component
class DemonstrationPeople implements DemonstrationAccounts {

    private final Directory directory;

    DemonstrationPeople(Directory directory) {
        this.directory = directory;
    }

    @Override
    public List<String> logins() {
        return directory.people().stream()
                .filter(Person::demo)
                .map(Person::login)
                .toList();
    }
}
