package vn.kehoach.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Last days arrive as entries for a calendar; an extension moves them, a call-off takes them away. */
class CalendarEntriesTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final NoticeRig rig = new NoticeRig();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private VEvent told(Letter letter, LocalDate day, String method) throws Exception {
        rig.later(Duration.ofDays(1));
        Notice sample = SampleWords.notice("TL-17", letter, Notice.ENTRY_DAY, day.toString(), Notice.ENTRY, "TL-17");
        rig.tell(new Notice("TL-17", rig.now().toString(), sample.person(), letter, sample.words(), "", rig.now()));
        rig.delivery(server.getSmtp().getPort()).drain();
        MimeMessage[] all = server.getReceivedMessages();
        Multipart parts = (Multipart) all[all.length - 1].getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).startsWith("Kính gửi");
        BodyPart file = parts.getBodyPart(1);
        assertThat(file.getContentType())
                .contains("text/calendar")
                .contains("method=" + method)
                .containsIgnoringCase("utf-8");
        assertThat(file.getFileName()).endsWith(".ics");
        try (InputStream text = file.getInputStream()) {
            Calendar calendar = new CalendarBuilder().build(text);
            calendar.validate();
            assertThat(calendar.getMethod().getValue()).isEqualTo(method);
            return calendar.<VEvent>getComponents("VEVENT").get(0);
        }
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getRequiredProperty(property).getValue();
    }

    @Test
    void an_extension_moves_the_entry_and_a_call_off_takes_it_away() throws Exception {
        VEvent first = told(Letter.REMINDER, LocalDate.of(2023, 6, 14), "PUBLISH");
        assertThat(value(first, "DTSTART")).isEqualTo("20230614");
        assertThat(value(first, "DTEND")).isEqualTo("20230615");
        assertThat(value(first, "UID")).isEqualTo("TL-17@bacninh.example");
        assertThat(value(first, "SUMMARY")).isEqualTo("Hạn cuối: Báo cáo 6 tháng đầu năm 2023");
        assertThat(value(first, "DESCRIPTION")).contains("Sở Tài chính").contains("hết ngày 14/6/2023, thứ Tư");
        VEvent moved = told(Letter.EXTENDED, LocalDate.of(2023, 6, 20), "PUBLISH");
        assertThat(value(moved, "UID")).isEqualTo(value(first, "UID"));
        assertThat(value(moved, "DTSTART")).isEqualTo("20230620");
        assertThat(sequence(moved)).isGreaterThan(sequence(first));
        VEvent gone = told(Letter.CALLED_OFF, LocalDate.of(2023, 6, 20), "CANCEL");
        assertThat(value(gone, "UID")).isEqualTo(value(first, "UID"));
        assertThat(value(gone, "STATUS")).isEqualTo("CANCELLED");
        assertThat(sequence(gone)).isGreaterThan(sequence(moved));
    }

    private static int sequence(VEvent event) {
        return Integer.parseInt(value(event, "SEQUENCE"));
    }
}
