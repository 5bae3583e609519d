package vn.kehoach.plan.definition;

import java.util.List;

/**
 * A printed line of {@code Nơi nhận}; it may name several bodies.
 *
 * @param line as printed, without the dash before and the mark after it
 * @param purpose what the line says it is sent for
 * @param bodies the bodies; none for {@code Lưu}
 */
public record RecipientLine(String line, Purpose purpose, List<Body> bodies) {

    /** Left out means none. */
    public RecipientLine {
        bodies = Lists.orEmpty(bodies);
    }

    /**
     * @param name full name
     * @param to who that is
     * @param impliedPurpose what it is sent for where the line says nothing but the text gives it work, or null
     * @param obligation whether it is ordered, asked, or only receives
     */
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
