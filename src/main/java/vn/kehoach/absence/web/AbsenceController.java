package vn.kehoach.absence.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.absence.AbsenceDesk;
import vn.kehoach.absence.Vacancies;

/** Absences and stand-ins over HTTP, and units where somebody is missing. */
@RestController
@Tag(name = "Absence", description = "Who is away and who does his work; units where somebody is missing")
class AbsenceController {

    private final AbsenceDesk desk;
    private final Vacancies vacancies;

    AbsenceController(AbsenceDesk desk, Vacancies vacancies) {
        this.desk = desk;
        this.vacancies = vacancies;
    }

    @Operation(
            summary = "One's absences, those in which one stands in, and who may stand in",
            description = "An administrator may ask for another person.")
    @GetMapping("/api/absences")
    AbsenceDesk.Page page(@RequestParam(defaultValue = "") String person) {
        return desk.page(person);
    }

    @Operation(
            summary = "Say that one is away and who stands in",
            description = "Fields: standIn, firstDay, lastDay, reason; person for an administrator.")
    @PostMapping("/api/absences")
    AbsenceDesk.Page enter(@RequestBody JsonNode fields) {
        return desk.enter(fields);
    }

    @Operation(summary = "End an absence before its day, or take it back")
    @PostMapping("/api/absences/{id}/end")
    AbsenceDesk.Page end(@PathVariable long id) {
        return desk.end(id);
    }

    @Operation(summary = "Units of which something is asked and where nobody can sign, or register and send")
    @GetMapping("/api/vacancies")
    List<Vacancies.Vacancy> vacancies() {
        return vacancies.all();
    }
}
