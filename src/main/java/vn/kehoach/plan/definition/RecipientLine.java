package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A printed line of {@code Nơi nhận}; it may name several bodies, also within brackets.
 *
 * @param line as printed, without the dash before and the mark after it
 * @param purpose what the line says it is sent for
 * @param name what the line names as one where its bodies are its members, e.g. {@code Các tổ chức chính trị - xã hội tỉnh},
 *     or null
 * @param bodies the bodies; none for {@code Lưu}
 * @param channel how it goes to them, where this line says otherwise than {@link PlanDefinition#channel()}, or null
 * @param archiveAt with {@code Lưu}: the marks of the places, e.g. {@code VT}
 * @param drafter with {@code Lưu}: the name in brackets, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RecipientLine(
        String line,
        Purpose purpose,
        String name,
        List<Body> bodies,
        Channels.Channel channel,
        List<String> archiveAt,
        String drafter) {

    /** Left out means none. */
    public RecipientLine {
        bodies = Lists.orEmpty(bodies);
        archiveAt = Lists.orEmpty(archiveAt);
    }

    /**
     * @param name full name
     * @param to who that is
     * @param impliedPurpose what it is sent for where the line says nothing but the text gives it work, or null
     * @param obligation whether it is ordered, asked, or only receives
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Body(String name, Target to, Purpose impliedPurpose, Obligation obligation) {}

    /** What a document is sent for (mục đích gửi). */
    public enum Purpose {
        /** Để báo cáo. */
        REPORT,
        /** Để thực hiện. */
        EXECUTE,
        /** Để phối hợp. */
        COORDINATE,
        /** Để biết. */
        INFORM,
        /** Để đăng tải. */
        PUBLISH,
        /** Lưu. */
        ARCHIVE,
        /** The line says nothing. */
        UNMARKED
    }
}
