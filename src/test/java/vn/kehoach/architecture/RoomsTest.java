package vn.kehoach.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.Resource;
import java.util.Date;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RestController;

/** What each room of a module may know. */
@AnalyzeClasses(packages = "vn.kehoach", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final Set<String> CLOCKS =
            Set.of("now", "system", "systemUTC", "systemDefaultZone", "tick", "tickSeconds", "tickMillis");

    @ArchTest
    static final ArchRule only_process_rooms_and_the_engines_room_know_the_engine = noClasses()
            .that()
            .resideOutsideOfPackages("vn.kehoach.engine..", "vn.kehoach..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    // Log-in limits stay on real time, or a moved clock would let anybody try again: they alone take the machine's.
    @ArchTest
    static final ArchRule only_time_asks_the_machine_what_time_it_is = noClasses()
            .that()
            .resideOutsideOfPackage("vn.kehoach.time..")
            .and()
            .doNotHaveFullyQualifiedName("vn.kehoach.engine.Doors")
            .should()
            .callMethodWhere(describe(
                    "reads a clock of the machine",
                    (JavaCall<?> call) ->
                            (call.getTargetOwner().getPackageName().startsWith("java.time")
                                            && CLOCKS.contains(call.getName()))
                                    || (call.getTargetOwner().isEquivalentTo(System.class)
                                            && call.getName().equals("currentTimeMillis"))))
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule nobody_knows_a_web_room = noClasses()
            .that()
            .resideOutsideOfPackage("vn.kehoach..web..")
            .should()
            .dependOnClassesThat(resideInAPackage("vn.kehoach..web.."));

    @ArchTest
    static final ArchRule controllers_live_in_web_rooms = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAnyPackage("vn.kehoach..web..", "vn.kehoach.webapps..");

    @ArchTest
    static final ArchRule nothing_is_injected_into_a_field = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(Resource.class);
}
