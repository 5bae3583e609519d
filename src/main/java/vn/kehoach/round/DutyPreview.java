package vn.kehoach.round;

import java.time.LocalDate;
import java.util.List;

/**
 * What a duty that is added to a plan in force would do.
 *
 * @param opensOn when its round opens
 * @param lastDay the last of the last days
 * @param consolidatedBy last day of the report that is made of the answers, or null
 * @param newcomers names of units that are no recipients of the plan yet and become so
 * @param units whom it orders or asks, with the reminders to come and who is written to at once
 * @param left nobody; the shape is that of other previews
 * @param mails how many mails go at once
 */
public record DutyPreview(
        LocalDate opensOn,
        LocalDate lastDay,
        LocalDate consolidatedBy,
        List<String> newcomers,
        List<ChangePreview.Touched> units,
        List<ChangePreview.Left> left,
        int mails) {}
