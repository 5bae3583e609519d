package vn.kehoach.register;

import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class NumbersOnH2Test extends NumbersUnderLoad {

    @Override
    DataSource database() {
        var source = new JdbcDataSource();
        // H2 serves who waits in no order; on a machine that is busy otherwise somebody may wait long.
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000");
        return source;
    }
}
