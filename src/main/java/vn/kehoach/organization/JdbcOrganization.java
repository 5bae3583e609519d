package vn.kehoach.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Repository;
import vn.kehoach.time.BusinessClock;

/**
 * Answers from a snapshot of the whole organisation. Each answer first reads the stamp (one row): a change by any node,
 * or earlier in the same transaction, is seen at once, and a change rolled back leaves a stamp that never comes again.
 */
@Repository
class JdbcOrganization implements Organization, Directory {

    private final SnapshotLoader loader;
    private final BusinessClock clock;
    private final ThreadLocal<Snapshot> steady = new ThreadLocal<>();
    private volatile Snapshot latest;

    JdbcOrganization(SnapshotLoader loader, BusinessClock clock) {
        this.loader = loader;
        this.clock = clock;
    }

    @Override
    public Optional<Unit> unit(String code, LocalDate on) {
        return Optional.ofNullable(snapshot().on(on).get(code));
    }

    @Override
    public List<Unit> units(LocalDate on) {
        return List.copyOf(snapshot().on(on).values());
    }

    @Override
    public List<Unit> unitsOfGroup(String group, LocalDate on) {
        return snapshot().on(on).values().stream()
                .filter(u -> u.groups().contains(group))
                .toList();
    }

    @Override
    public Relation relation(String unit, String issuer, LocalDate on) {
        return new Relations(snapshot(), on).of(unit, issuer);
    }

    @Override
    public Optional<Person> person(String login) {
        return Optional.ofNullable(snapshot().people().get(login))
                .filter(Snapshot.StoredPerson::enabled)
                .map(p -> p.asOf(clock.today()));
    }

    @Override
    public List<Person> holders(String unit, Role role) {
        return snapshot().holders(clock.today(), unit, role);
    }

    @Override
    public List<Person> people() {
        return snapshot().peopleOn(clock.today()).toList();
    }

    @Override
    public List<Group> groups() {
        return snapshot().groups();
    }

    @Override
    public Optional<Unit> unitNamed(String words, LocalDate on) {
        return new Names(snapshot()).named(words, on);
    }

    @Override
    public Optional<Unit> unitNamed(String words, String issuer, LocalDate on) {
        return new Names(snapshot()).named(words, issuer, on);
    }

    @Override
    public Optional<Known> known(String code, LocalDate on) {
        Snapshot now = snapshot();
        Snapshot.StoredUnit stored = now.units().get(code);
        if (stored == null || (stored.from() != null && stored.from().isAfter(on))) {
            return Optional.empty();
        }
        LocalDate day = stored.to() == null || !stored.to().isBefore(on) ? on : stored.to();
        return Optional.of(new Known(now.on(day).get(code), stored.to()));
    }

    @Override
    public List<Succession> successions() {
        return snapshot().successions();
    }

    @Override
    public List<Unit> successorsOf(String words, LocalDate on) {
        return new Names(snapshot()).successorsOf(words, on);
    }

    @Override
    public boolean supervises(String login) {
        Snapshot.StoredPerson person = snapshot().people().get(login);
        return person != null && person.enabled() && (person.supervisor() || person.coordinator());
    }

    @Override
    public boolean coordinates(String login) {
        Snapshot.StoredPerson person = snapshot().people().get(login);
        return person != null && person.enabled() && person.coordinator();
    }

    @Override
    public boolean administers(String login) {
        Snapshot.StoredPerson person = snapshot().people().get(login);
        return person != null && person.enabled() && person.administrator();
    }

    @Override
    public <T> T steadily(Supplier<T> work) {
        if (steady.get() != null) {
            return work.get();
        }
        steady.set(snapshot());
        try {
            return work.get();
        } finally {
            steady.remove();
        }
    }

    private Snapshot snapshot() {
        if (steady.get() != null) {
            return steady.get();
        }
        String stamp = loader.stamp();
        Snapshot known = latest;
        if (known == null || !known.stamp().equals(stamp)) {
            known = loader.load(stamp);
            latest = known;
        }
        return known;
    }
}
