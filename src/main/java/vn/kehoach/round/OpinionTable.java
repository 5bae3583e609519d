package vn.kehoach.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.plan.OpinionTables;

/** Bảng tổng hợp, tiếp thu, giải trình ý kiến: who said what to the draft, and what became of it. */
@Component
class OpinionTable implements OpinionTables {

    private final Opinions opinions;
    private final Rounds rounds;
    private final Responses responses;

    OpinionTable(Opinions opinions, Rounds rounds, Responses responses) {
        this.opinions = opinions;
        this.rounds = rounds;
        this.responses = responses;
    }

    /** One comment; verdict and words are empty before the drafter has settled it. */
    record Item(int partNo, String section, String text, String verdict, String words) {}

    /** One unit; the stance is {@code SILENT} for one that said nothing, {@code WAITING} while it still may. */
    record Row(String unit, String unitName, String stance, String document, LocalDate date, List<Item> items) {}

    /** The table of one round. */
    record View(
            long roundId,
            String title,
            Instant askedAt,
            LocalDate lastDay,
            boolean silenceAgrees,
            Instant settledAt,
            boolean calledOff,
            List<Row> rows) {}

    @Override
    public List<View> of(long planId) {
        return opinions.ofPlan(planId).stream().map(this::view).toList();
    }

    View view(Opinions.Request request) {
        Round round = rounds.get(request.roundId());
        Map<String, Opinions.Settlement> settled = opinions.settlements(round.id());
        boolean over = !round.state().collecting();
        return new View(
                round.id(),
                round.title(),
                request.askedAt(),
                round.lastDay(),
                request.silenceAgrees(),
                request.settledAt(),
                round.state() == RoundState.CALLED_OFF,
                responses.ofRound(round.id()).stream()
                        .filter(response ->
                                response.firstSentAt() != null || over || response.state() != ResponseState.CALLED_OFF)
                        .map(response -> row(response, settled, over))
                        .toList());
    }

    private Row row(Response response, Map<String, Opinions.Settlement> settled, boolean over) {
        if (response.firstSentAt() == null) {
            return new Row(response.unit(), response.unitName(), over ? "SILENT" : "WAITING", null, null, List.of());
        }
        Opinion opinion = opinions.latest(response.id()).orElse(new Opinion(Opinion.Stance.AGREE, "", List.of()));
        List<Item> items = new ArrayList<>();
        if (!opinion.general().isEmpty()) {
            items.add(item(response.unit(), 0, "", opinion.general(), settled));
        }
        for (int i = 0; i < opinion.parts().size(); i++) {
            Opinion.Part part = opinion.parts().get(i);
            items.add(item(response.unit(), i + 1, part.section(), part.text(), settled));
        }
        return new Row(
                response.unit(),
                response.unitName(),
                opinion.stance().name(),
                response.documentText(),
                response.documentDate(),
                items);
    }

    private static Item item(
            String unit, int partNo, String section, String text, Map<String, Opinions.Settlement> settled) {
        Opinions.Settlement settlement = settled.getOrDefault(unit + "/" + partNo, new Opinions.Settlement("", ""));
        return new Item(partNo, section, text, settlement.verdict(), settlement.words());
    }
}
