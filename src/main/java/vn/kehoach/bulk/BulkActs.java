package vn.kehoach.bulk;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What can be done to many things, by name. */
@Component
class BulkActs {

    private final ObjectProvider<BulkAct> beans;

    BulkActs(ObjectProvider<BulkAct> beans) {
        this.beans = beans;
    }

    Optional<BulkAct> find(String id) {
        return Optional.ofNullable(all().get(id));
    }

    /** The act of an order that was taken; a version of the program that does not know it any more must not lose it. */
    BulkAct of(BulkWork work) {
        return find(work.act()).orElseThrow(() -> new IllegalStateException("no act " + work.act()));
    }

    private Map<String, BulkAct> all() {
        return beans.stream().collect(Collectors.toMap(BulkAct::id, Function.identity()));
    }
}
