package vn.kehoach.benchmark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** Lets one program look at one database, then at a copy of it with more history, by turns. */
class SwitchedDatabase implements BeanPostProcessor {

    private static final Map<Object, Object> OTHERS = new ConcurrentHashMap<>();
    private static volatile String current;
    private static volatile AbstractRoutingDataSource switched;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource first) || bean instanceof AbstractRoutingDataSource) {
            return bean;
        }
        AbstractRoutingDataSource routing = new AbstractRoutingDataSource() {
            @Override
            protected Object determineCurrentLookupKey() {
                return current;
            }
        };
        routing.setDefaultTargetDataSource(first);
        routing.setTargetDataSources(OTHERS);
        routing.afterPropertiesSet();
        switched = routing;
        return routing;
    }

    static void add(String name, DataSource database) {
        OTHERS.put(name, database);
        switched.setTargetDataSources(OTHERS);
        switched.initialize();
    }

    /** From now on the program sees that database; null for its own. */
    static void to(String name) {
        current = name;
    }
}
