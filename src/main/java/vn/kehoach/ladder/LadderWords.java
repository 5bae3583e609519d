package vn.kehoach.ladder;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.Rung;

/** Rungs as sentences, in the reader's language. */
@Component
public class LadderWords {

    private final Texts texts;

    LadderWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param rung a rung
     * @return e.g. {@code Trước hạn cuối 7 ngày, lúc 08 giờ 00: gửi thư nhắc việc tới người đang xử lý.}
     */
    public String sentence(LadderRung rung) {
        return texts.get(
                rung.way() instanceof Way.Task ? "ladder.sentence.task" : "ladder.sentence",
                when(rung.rung()),
                DateTexts.of(Texts.readerLocale()).time(rung.rung().hour()),
                texts.get("ladder.does." + rung.way().name()),
                texts.get("ui.ladder.audience." + rung.audience()));
    }

    String when(Rung rung) {
        return rung.offset() == 0
                ? texts.get("ladder.when.onTheDay")
                : texts.get("ladder.when." + rung.direction() + "." + rung.unit(), rung.offset());
    }

    String kinds(LadderRule rule) {
        return rule.row().kinds().stream()
                .map(kind -> texts.get("ui.ladder.kind." + kind))
                .collect(Collectors.joining(", "));
    }

    String whole(LadderRule rule) {
        return kinds(rule) + ": " + sentence(rule.rung());
    }

    List<String> whole(List<LadderRule> rules) {
        return rules.stream().map(this::whole).toList();
    }
}
