package vn.kehoach.engine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks the database of a demonstration, so that production never takes it over, whatever accounts are left in it. */
@Component
@Profile("demo")
class DemonstrationMark implements SmartInitializingSingleton {

    static final String TRAIT = "demonstration";

    private final JdbcClient jdbc;

    DemonstrationMark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            jdbc.sql("insert into installation (trait) values (?)").param(TRAIT).update();
        } catch (DuplicateKeyException marked) {
            // It has been marked on an earlier start.
        }
    }
}
