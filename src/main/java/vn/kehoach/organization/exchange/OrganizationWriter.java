package vn.kehoach.organization.exchange;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a file says into our tables and takes the accounts along, all in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OrganizationWriter {

    private final JdbcClient jdbc;
    private final UnitWriter units;
    private final PeopleWriter people;
    private final AccountWriter accounts;

    OrganizationWriter(JdbcClient jdbc, UnitWriter units, PeopleWriter people, AccountWriter accounts) {
        this.jdbc = jdbc;
        this.units = units;
        this.people = people;
        this.accounts = accounts;
    }

    /** Lets one change at a time through, on all nodes, and makes every node read anew. Before anything is read. */
    void begin() {
        jdbc.sql("update organization_stamp set stamp = ?")
                .param(UUID.randomUUID().toString())
                .update();
    }

    /**
     * @param current what stands in the tables
     * @param wanted what the file says, free of problems
     * @param today the day from which changes of parents, relations, groups and posts hold
     * @param demo whether new people belong to the demonstration
     * @return first passwords of accounts made now, by log-in name; they are kept nowhere
     */
    Map<String, String> write(Rows current, Rows wanted, LocalDate today, boolean demo) {
        units.write(current, wanted, today);
        people.write(current, wanted, today, demo);
        return accounts.follow(current, wanted, demo);
    }
}
