package vn.kehoach.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import vn.kehoach.time.BusinessClock;

/** What people usually type into the forms of a plan's life. */
final class Habits {

    private static final Map<String, Object> IN_ORDER = Map.of(
            "authority", Map.of("ok", true),
            "procedure", Map.of("ok", true),
            "content", Map.of("ok", true),
            "form", Map.of("ok", true),
            "slip", Map.of("issue", "Ban hành Kế hoạch", "opinion", "Đủ điều kiện", "proposal", "Kính trình ký"));

    private Habits() {}

    static void of(Offices offices) {
        BusinessClock clock = offices.program.getBean(BusinessClock.class);
        offices.usually(
                "UserTask_OfficeReview", page -> page.fields.setAll((ObjectNode) offices.json.valueToTree(IN_ORDER)));
        offices.usually("UserTask_NumberAndDispatch", page -> page.fields.put("checked", true));
        offices.usually("UserTask_RegisterIncoming", Habits::assignIfOnePage);
        offices.usually("UserTask_AssignWork", Habits::assign);
        offices.usually("UserTask_PrepareSubPlan", page -> {
            page.presses("issued");
            page.type("number", "15/KH-" + page.item.businessKey().substring(3))
                    .type("date", clock.today().toString())
                    .type("signer", "Thủ trưởng")
                    .adds();
        });
        offices.usually("UserTask_PrepareReport", page -> {
            page.type("summary", "Kết quả thực hiện " + page.item.businessKey() + ".");
            sendIfOnePage(page);
        });
        offices.usually("UserTask_ApproveResponse", Habits::sendIfOnePage);
        offices.usually("UserTask_SendResponse", Page::adds);
        offices.usually("UserTask_Consolidate", page -> page.type("ownPart", "Đã tổ chức 02 lớp bồi dưỡng."));
        offices.usually("UserTask_CallUnits", page -> {
            ObjectNode results = page.fields.putObject("results");
            page.view.path("units").findValuesAsText("key").forEach(key -> results.put(key, "Đã gọi."));
        });
        for (String step : List.of("UserTask_DecideReport", "UserTask_OfficeDecidesReport")) {
            offices.usually(step, page -> {
                page.presses("skip");
                page.type("reason", "Đơn vị đã hẹn gửi.");
            });
        }
        offices.usually("UserTask_CloseRound", page -> page.type("note", "Chốt theo tiến độ."));
    }

    private static void assignIfOnePage(Page page) {
        if (page.outcome().equals("assign")) {
            assign(page);
        }
    }

    private static void sendIfOnePage(Page page) {
        if (page.outcome().equals("send")) {
            page.adds();
        }
    }

    // To an officer where there is one, otherwise to the head himself.
    private static void assign(Page page) {
        JsonNode people = page.view.path("people");
        String chosen = people.path(0).path("login").asText();
        for (JsonNode person : people) {
            if (person.path("login").asText().endsWith(".chuyenvien")) {
                chosen = person.path("login").asText();
            }
        }
        page.type("assignee", chosen);
    }
}
