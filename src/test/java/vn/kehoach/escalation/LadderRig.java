package vn.kehoach.escalation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.mockito.Mockito;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.document.Files;
import vn.kehoach.notice.Delivery;
import vn.kehoach.notice.Notices;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Relation;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.plan.Papers;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.OpinionSettings;
import vn.kehoach.round.ResponseDocuments;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundProcess;
import vn.kehoach.round.Rounds;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.LadderDates;
import vn.kehoach.time.TestCalendars;
import vn.kehoach.time.WorkingCalendar;
import vn.kehoach.work.Decisions;

/** Ladder and ledger on a database of their own; a small province, a clock that tests move, no engine. */
final class LadderRig implements AutoCloseable {

    /** What the engine was told. */
    final List<String> process = new ArrayList<>();
    /** Every mail as {@code day person | subject}. */
    final List<String> mails = new ArrayList<>();

    final List<String> bodies = new ArrayList<>();
    private static final List<String> SCRIPTS = List.of(
            "V20__work",
            "V30__document",
            "V50__plan",
            "V60__round",
            "V70__notice",
            "V71__escalation",
            "V122__hand_over",
            "V130__duties",
            "V140__changes",
            "V150__cascade",
            "V162__plan_hand_over",
            "V165__event_days",
            "V170__ladder",
            "V180__mails_in_bulk",
            "V181__delivery",
            "V182__notice_choices",
            "V183__notice_ledger",
            "V286__absence",
            "V300__notice_words");

    final JdbcClient jdbc;
    private final DataSource database;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Province province = new Province();
    private Instant now;
    private long nextId = 1;

    @Configuration
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(
            basePackages = {"vn.kehoach.escalation", "vn.kehoach.ladder", "vn.kehoach.notice"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    ".*(DeliveryTrigger|ChasePapers|EngineTableDeployments|LadderDesk|StepDesk|\\.web\\..*|notice\\.process\\..*|Test|Rig).*"))
    static class Slice {}

    LadderRig() {
        this(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    }

    LadderRig(DataSource database) {
        this(database, null);
    }

    /** The program started anew on the same database; the clock has gone on. */
    LadderRig restarted() {
        close();
        return new LadderRig(database, this);
    }

    private LadderRig(DataSource database, LadderRig before) {
        this.database = database;
        List<String> scripts = before != null ? List.of() : SCRIPTS;
        for (String script : scripts) {
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + script + ".sql")).execute(database);
        }
        jdbc = JdbcClient.create(database);
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "spring.messages.basename",
                                "messages/round,messages/escalation,messages/ladder,messages/work",
                                "kehoach.mail.base-url",
                                "https://kehoach.example")));
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/round", "messages/escalation", "messages/ladder", "messages/work");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        context.registerBean("messageSource", ResourceBundleMessageSource.class, () -> messages);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        context.registerBean(JdbcTransactionManager.class, () -> transactions);
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        context.registerBean(ObjectMapper.class, () -> new ObjectMapper().findAndRegisterModules());
        context.registerBean(BusinessClock.class, () -> () -> now);
        context.registerBean(WorkingCalendar.class, TestCalendars::shipped);
        context.registerBean(Organization.class, () -> province);
        context.registerBean(RoundProcess.class, this::recording);
        context.registerBean(
                vn.kehoach.plan.PlannedDuties.class, () -> Mockito.mock(vn.kehoach.plan.PlannedDuties.class));
        context.registerBean(vn.kehoach.plan.PlanSteps.class, () -> Mockito.mock(vn.kehoach.plan.PlanSteps.class));
        context.registerBean(
                vn.kehoach.round.RoundAccess.class, () -> Mockito.mock(vn.kehoach.round.RoundAccess.class));
        context.registerBean(
                vn.kehoach.engine.CurrentUser.class, () -> Mockito.mock(vn.kehoach.engine.CurrentUser.class));
        context.registerBean(vn.kehoach.plan.PlanAccess.class, () -> Mockito.mock(vn.kehoach.plan.PlanAccess.class));
        // Nobody is away.
        context.registerBean(
                vn.kehoach.organization.StandIns.class, () -> Mockito.mock(vn.kehoach.organization.StandIns.class));
        context.registerBean(Files.class, () -> Mockito.mock(Files.class));
        context.registerBean(OpinionSettings.class, () -> Mockito.mock(OpinionSettings.class));
        context.registerBean(JavaMailSender.class, () -> new RecordingSender(mails, bodies));
        context.register(
                Slice.class,
                Texts.class,
                LadderDates.class,
                Rounds.class,
                Responses.class,
                ResponseDocuments.class,
                Plans.class,
                IssuedPlans.class,
                Papers.class,
                Decisions.class);
        context.refresh();
        if (before != null) {
            now = before.now;
            nextId = before.nextId;
            process.addAll(before.process);
            mails.addAll(before.mails);
            return;
        }
        at("2023-02-08T09:00");
        plan();
    }

    private RoundProcess recording() {
        return Mockito.mock(RoundProcess.class, call -> {
            if (call.getMethod().getName().endsWith("Due")) {
                process.add(day() + " " + call.getMethod().getName());
            }
            return null;
        });
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void at(String local) {
        now = LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
    }

    Instant now() {
        return now;
    }

    private String day() {
        return now.atZone(BusinessClock.ZONE).toLocalDateTime().toString();
    }

    /** Fires whatever is due until a day, each at its moment, as the watch of the round does. */
    void watchUntil(Round round, String local) {
        Instant until = LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
        Optional<Instant> next;
        while ((next = bean(LadderWatch.class).next(round))
                .filter(at -> !at.isAfter(until))
                .isPresent()) {
            now = next.get().isBefore(now) ? now : next.get();
            fire(round);
        }
        now = until;
    }

    void fire(Round round) {
        bean(TransactionTemplate.class)
                .executeWithoutResult(status -> bean(LadderWatch.class).fire(round));
        bean(Delivery.class).drain();
    }

    void publish(Object event) {
        bean(TransactionTemplate.class).executeWithoutResult(status -> context.publishEvent(event));
        bean(Delivery.class).drain();
    }

    Notices notices() {
        return bean(Notices.class);
    }

    private void plan() {
        jdbc.sql("""
                insert into plan (business_key, document_kind, title, plan_year, plan_state, issuing_unit,
                    drafting_unit, focal_unit, symbol, place, content, file_version, drafter, issued_number, issued_on,
                    created_at) values ('KH-1', 'KH', 'Tuyên truyền cải cách hành chính năm 2023', 2023, 'ISSUED',
                    'ubnd-tinh', 'so-noi-vu', 'so-noi-vu', 'KH-UBND', 'Bắc Ninh', '{}', 1, 'so-noi-vu.officer', 36,
                    date '2023-02-08', ?)""").param(Timestamp.from(now)).update();
    }

    Round round(String kind, String lastDay, String opened) {
        long id = nextId++;
        jdbc.sql("""
                insert into plan_duty (plan_id, duty_key, duty_kind, title, due_text, last_day, opens_on, acceptance,
                    head_approval, judges, consolidate) values (1, ?, ?, 'x', 'x', ?, ?, 'CHECKED', true, 'SIGNED', true)""")
                .params("duty-" + id, kind, LocalDate.parse(lastDay), LocalDate.parse(lastDay))
                .update();
        jdbc.sql("""
                insert into round (business_key, plan_id, duty_id, kind, title, state, focal_unit, issuing_unit,
                    opens_at, last_day, due_text, acceptance, head_approval, judges, consolidate,
                    consolidation_last_day, opened_at)
                values (?, 1, ?, ?, 'Báo cáo 6 tháng đầu năm 2023', 'OPEN', 'so-noi-vu', 'ubnd-tinh', ?, ?,
                    'trước ngày 15/6/2023', 'CHECKED', true, 'SIGNED', true, ?, ?)""")
                .params(
                        "DOT-" + id,
                        id,
                        kind,
                        instant(opened),
                        LocalDate.parse(lastDay),
                        LocalDate.parse(lastDay).plusDays(10),
                        instant(opened))
                .update();
        return bean(Rounds.class).get(id);
    }

    String asked(Round round, String unit, String state, String obligation, String assignee) {
        long id = nextId++;
        jdbc.sql("""
                insert into response (id, business_key, round_id, unit_code, unit_name, obligation, state, last_day,
                    assignee, asked_at, answer_version, nil_report, more_late, additional)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, false, false, false)""")
                .params(
                        id,
                        "TL-" + id,
                        round.id(),
                        unit,
                        unit,
                        obligation,
                        state,
                        round.lastDay(),
                        assignee,
                        Timestamp.from(round.openedAt()))
                .update();
        return "TL-" + id;
    }

    String asked(Round round, String unit) {
        return asked(round, unit, "ASKED", "ORDER", unit + ".officer");
    }

    long document(String key, int version, String receivedOn, boolean proxy) {
        long id = nextId++;
        jdbc.sql("""
                insert into response_document (id, response_id, version_no, answer_version, number_text, document_date,
                    signer, received_on, sent_at, sent_by, sent_by_name, proxy, paper, receipt)
                values (?, ?, ?, 1, '12/BC-STC', ?, 'x', ?, ?, 'x', 'x', ?, '', ?)""")
                .params(
                        id,
                        Long.parseLong(key.substring(3)),
                        version,
                        LocalDate.parse(receivedOn),
                        LocalDate.parse(receivedOn),
                        Timestamp.from(now),
                        proxy,
                        "TN-" + id)
                .update();
        return id;
    }

    void set(String key, String column, Object value) {
        jdbc.sql("update response set " + column + " = ? where business_key = ?")
                .params(value, key)
                .update();
    }

    private static Timestamp instant(String local) {
        return Timestamp.from(
                LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant());
    }

    @Override
    public void close() {
        context.close();
    }

    /** Every unit has officer, clerk and head; communes one person for all, one unit nobody. */
    private static final class Province implements Organization {

        private static final Map<String, String> TITLES =
                new LinkedHashMap<>(Map.of("head", "Giám đốc", "officer", "Chuyên viên", "clerk", "Văn thư"));

        @Override
        public Optional<Unit> unit(String code, LocalDate on) {
            boolean commune = code.startsWith("xa-");
            Relation relation = commune ? Relation.SUBORDINATE_OF_SUBORDINATE : Relation.SUBORDINATE;
            return Optional.of(new Unit(
                    code,
                    "Cơ quan " + code,
                    code,
                    commune ? "COMMUNE" : "DEPARTMENT",
                    commune ? "huyen-a" : "ubnd-tinh",
                    code.equals("bao") ? Relation.INVITED : relation,
                    "van-phong",
                    Set.of(),
                    "Bắc Ninh",
                    code,
                    "0222 111",
                    code + "@bacninh.example"));
        }

        @Override
        public List<Unit> units(LocalDate on) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Unit> unitsOfGroup(String group, LocalDate on) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Relation relation(String unit, String issuer, LocalDate on) {
            return unit(unit, on).orElseThrow().relation();
        }

        @Override
        public Optional<Person> person(String login) {
            int dot = login.lastIndexOf('.');
            String unit = login.substring(0, dot);
            String role = login.substring(dot + 1);
            return Optional.of(new Person(
                    login,
                    "Nguyễn " + login,
                    login + "@bacninh.example",
                    "0222 " + unit.length(),
                    List.of(new Person.Post(unit, Role.OFFICER, TITLES.getOrDefault(role, "Chủ tịch"))),
                    true));
        }

        @Override
        public List<Person> holders(String unit, Role role) {
            if (unit.equals("khong-ai") || role == Role.DEPUTY_HEAD || role == Role.SECTION_HEAD) {
                return List.of();
            }
            String who = unit.startsWith("xa-") ? "all" : role.name().toLowerCase(Locale.ROOT);
            return person(unit + "." + who).stream().toList();
        }
    }
}
