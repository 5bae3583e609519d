package vn.kehoach.campaign.probe;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.register.OutgoingDocument;
import vn.kehoach.register.Registers;
import vn.kehoach.time.BusinessClock;

/**
 * A clerk registers a document of today, and may think better of it: before the end of the transaction, or afterwards, when
 * only cancelling the number is left.
 */
@Component
@Profile("campaign")
class RegisterNumber implements ProbeCommand {

    private final Registers registers;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    RegisterNumber(Registers registers, TransactionTemplate transaction, BusinessClock clock) {
        this.registers = registers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public String run(Map<String, String> parameters) {
        String owner = parameters.get("owner");
        if (parameters.containsKey("cancel")) {
            transaction.executeWithoutResult(status -> registers.cancel(owner, "KH", "không ban hành"));
            return "cancelled";
        }
        return transaction.execute(status -> {
            var document = new OutgoingDocument(
                    "ubnd-tinh", "KH", "KH-UBND", clock.today(), "kế hoạch", "Chủ tịch", "", "Văn thư", 1, owner);
            int number = registers.register(document, null, "van.thu").number();
            if (Boolean.parseBoolean(parameters.get("rollBack"))) {
                status.setRollbackOnly();
            }
            return Integer.toString(number);
        });
    }
}
