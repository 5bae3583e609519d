package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.kehoach.bulk.BulkDesk;
import vn.kehoach.bulk.BulkJob;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;

/** Orders on many units, as the page sends them; the job runs when the test says so. */
final class BulkScript {

    private final RoundWorld world;
    private final BulkDesk desk;
    private final BulkJob job;

    BulkScript(RoundWorld world, BulkDesk desk, BulkJob job) {
        this.world = world;
        this.desk = desk;
        this.job = job;
    }

    static String[] bodies(Organization organization, RoundWorld world, int many) {
        return organization.units(world.clock.today()).stream()
                .map(Unit::code)
                .filter(code ->
                        !Set.of("ubnd-tinh", "so-noi-vu", "van-phong-ubnd").contains(code))
                .limit(many)
                .toArray(String[]::new);
    }

    /** The focal body has the unit's paper in its hands. */
    void sent(ProxyEntry proxy, Round round, String... units) {
        for (String unit : units) {
            JsonNode paper = json(Map.of(
                    "number",
                    "12/BC",
                    "date",
                    world.clock.today().toString(),
                    "receivedOn",
                    world.clock.today().toString(),
                    "signer",
                    "Chủ tịch",
                    "paper",
                    "Bản giấy nhận qua bưu điện",
                    "nil",
                    true));
            world.does("snv.chuyenvien", () -> proxy.enter(round.id(), unit, paper));
        }
    }

    Map<String, Object> of(Round round, Stream<String> units, Map<String, Object> fields) {
        List<Long> ids = units.map(unit -> world.response(round, unit).id()).toList();
        Map<String, Object> order = new HashMap<>(fields);
        order.put("responses", ids);
        return order;
    }

    BulkDesk.Preview preview(String login, String act, Map<String, Object> order) {
        return world.as(login, () -> desk.preview(act, json(order)));
    }

    long order(String login, String act, Map<String, Object> order) {
        return world.as(login, () -> desk.order(act, json(order))).id();
    }

    /** Orders, and lets the job run. */
    BulkDesk.View done(String login, String act, Map<String, Object> order) {
        long id = order(login, act, order);
        job.run();
        return view(login, id);
    }

    BulkDesk.View undone(String login, long id) {
        world.does(login, () -> desk.undo(id, json(Map.of("reason", "Nhầm đợt."))));
        job.run();
        return view(login, id);
    }

    BulkDesk.View view(String login, long id) {
        return world.as(login, () -> desk.view(id));
    }

    JsonNode json(Map<String, Object> fields) {
        return world.json.valueToTree(fields);
    }
}
