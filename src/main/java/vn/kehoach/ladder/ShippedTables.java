package vn.kehoach.ladder;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.BeforeOpening;

/** Writes down at each start which decision tables this program brings. */
@Component
@Order(50)
class ShippedTables implements BeforeOpening {

    private final TableBook book;

    ShippedTables(TableBook book) {
        this.book = book;
    }

    @Override
    public void beforeOpening() {
        List.of(LadderXml.KEY, StepXml.KEY).forEach(book::shippedNow);
    }
}
