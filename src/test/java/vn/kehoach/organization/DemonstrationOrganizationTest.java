package vn.kehoach.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demonstration;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=128",
            "kehoach.data-dir=target/data-${kehoach.fork:1}"
        })
class DemonstrationOrganizationTest {

    private static final LocalDate ISSUED = LocalDate.of(2023, 2, 20);

    @Autowired
    private Organization organization;

    @Autowired
    private Directory directory;

    @Autowired
    private IdentityService identity;

    @Test
    void everyActorOfThePlanIsThere() {
        assertThat(organization.unitsOfGroup("so-ban-nganh", ISSUED)).hasSize(20);
        assertThat(organization.unitsOfGroup("huyen-thanh-pho", ISSUED)).hasSize(8);
        assertThat(organization.unitsOfGroup("xa-phuong-thi-tran", ISSUED))
                .hasSize(26)
                .allMatch(u -> u.relation() == Relation.SUBORDINATE_OF_SUBORDINATE)
                .allMatch(u -> Set.of("ubnd-tu-son", "ubnd-gia-binh").contains(u.parent()));
        assertThat(organization.unitsOfGroup("lanh-dao-ubnd-tinh", ISSUED))
                .extracting(Unit::relation)
                .containsExactly(Relation.OWN);
        assertThat(organization.unit("bao-bac-ninh", ISSUED).orElseThrow().relation())
                .isEqualTo(Relation.INVITED);
        assertThat(organization.unit("ubnd-tinh", ISSUED).orElseThrow().officeUnit())
                .isEqualTo("van-phong-ubnd");
        assertThat(organization.holders("ubnd-tinh", Role.HEAD))
                .extracting(Person::name)
                .containsExactly("Nguyễn Hương Giang");
        assertThat(organization.holders("ubnd-tinh", Role.DEPUTY_HEAD)).hasSize(3);
    }

    @Test
    void whoeverIsOrderedCanAcknowledgeAndReport() {
        var ordered = organization.units(ISSUED).stream()
                .filter(u -> u.relation().ordered())
                .toList();
        assertThat(ordered.stream().filter(u -> !u.code().matches("(bt|bg|hd|bk)-.*")))
                .hasSize(56);
        assertThat(ordered).hasSizeGreaterThan(100).allSatisfy(u -> {
            for (Role role : Set.of(Role.HEAD, Role.OFFICER, Role.CLERK)) {
                assertThat(organization.holders(u.code(), role))
                        .as(u.code() + " " + role)
                        .isNotEmpty();
            }
        });
        assertThat(organization.holders("bo-noi-vu", Role.HEAD)).isEmpty();
    }

    @Test
    void namesFollowTheDay() {
        assertThat(organization
                        .unit("ubnd-que-vo", LocalDate.of(2023, 4, 9))
                        .orElseThrow()
                        .name())
                .isEqualTo("UBND huyện Quế Võ");
        Unit town = organization.unit("ubnd-que-vo", LocalDate.of(2023, 4, 10)).orElseThrow();
        assertThat(town.name()).isEqualTo("UBND thị xã Quế Võ");
        assertThat(town.shortName()).isEqualTo("UBND TX Quế Võ");
    }

    @Test
    void unitsAreFoundByTheNamesOfThePlan() {
        assertThat(directory.unitNamed("Đài Phát thanh - Truyền hình tỉnh Bắc Ninh", ISSUED))
                .map(Unit::code)
                .contains("dai-ptth");
        assertThat(directory.unitNamed("sở  thông tin và truyền thông", ISSUED))
                .map(Unit::code)
                .contains("so-tt-tt");
        assertThat(directory.unitNamed("UBND thị xã Quế Võ", ISSUED)).isEmpty();
    }

    @Test
    void everybodyLogsInWithHisGroups() {
        assertThat(directory.people()).allMatch(Person::demo);
        assertThat(directory.people().stream().filter(p -> p.email().endsWith("@bacninh.example")))
                .hasSize(139);
        assertThat(identity.checkPassword("ubnd.chutich", "KeHoach@2023")).isTrue();
        assertThat(identity.checkPassword("dinhbang.chutich", "KeHoach@2023")).isTrue();
        assertThat(identity.checkPassword("dinhbang.chutich", "KeHoach@2024")).isFalse();
        assertThat(groups("dinhbang.chutich"))
                .containsExactlyInAnyOrder(
                        "ubnd-tu-son-dinh-bang.head", "ubnd-tu-son-dinh-bang.officer", "ubnd-tu-son-dinh-bang.clerk");
        assertThat(groups("giamsat")).containsExactlyInAnyOrder("supervisor", "van-phong-ubnd.deputy-head");
        // Whoever intervenes sees what he intervenes in.
        assertThat(groups("dieuphoi")).containsExactlyInAnyOrder("supervisor", "coordinator");
        assertThat(groups("quantri")).containsExactly("camunda-admin");
        assertThat(identity.createGroupQuery()
                        .groupId("so-noi-vu.clerk")
                        .singleResult()
                        .getName())
                .isEqualTo("Văn thư Sở Nội vụ");
        assertThat(identity.createUserQuery().userId("ubnd.chutich").singleResult())
                .satisfies(u ->
                        assertThat(u.getFirstName() + " " + u.getLastName()).isEqualTo("Nguyễn Hương Giang"));
    }

    private Set<String> groups(String login) {
        return identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }
}
