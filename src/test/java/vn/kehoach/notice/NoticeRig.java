package vn.kehoach.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Relation;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.StandIns;
import vn.kehoach.organization.Unit;
import vn.kehoach.time.BusinessClock;

/** The module on a database of its own, with a clock that tests move and a mail server of their choice. */
final class NoticeRig implements BusinessClock, Organization {

    final JdbcClient jdbc;
    final TransactionTemplate transactions;
    final Notices notices;
    final NoticeChoices choices;
    /** Plans by what belongs to them. */
    final Map<String, String> plans = new HashMap<>();

    final NoticeLedger ledger;
    final MailArchive archive;
    final Resends resends;
    final Map<String, String> addresses = new HashMap<>();
    /** What was said about the mail server. */
    final List<Object> events = new CopyOnWriteArrayList<>();

    /** Who stands in for whom. */
    final Map<String, StandIns.Pair> away = new HashMap<>();

    private final Filling filling;
    private volatile Instant now = Instant.parse("2023-06-07T01:00:00Z");

    NoticeRig() {
        this(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    }

    NoticeRig(DataSource database) {
        for (String script : List.of(
                "V70__notice",
                "V180__mails_in_bulk",
                "V181__delivery",
                "V182__notice_choices",
                "V183__notice_ledger",
                "V300__notice_words")) {
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + script + ".sql")).execute(database);
        }
        jdbc = JdbcClient.create(database);
        JdbcTransactionManager manager = new JdbcTransactionManager(database);
        transactions = new TransactionTemplate(manager);
        choices = new NoticeChoices(jdbc, this);
        NoticeRows rows = new NoticeRows(jdbc, new JdbcTemplate(database), manager, choices, subjects -> plans, this);
        notices = new Notices(jdbc, rows, new NoticeWords(jdbc, new ObjectMapper()), event -> {});
        filling = new Filling(jdbc, transactions);
        ledger = new NoticeLedger(jdbc, new NoticeWords(jdbc, new ObjectMapper()), this);
        archive = new MailArchive(jdbc, this, this);
        resends = new Resends(jdbc, this, this, settings(Duration.ofSeconds(30)), event -> {});
    }

    private final class Away implements StandIns {
        @Override
        public Optional<Pair> of(String login) {
            return Optional.ofNullable(away.get(login));
        }

        @Override
        public Optional<Pair> goesTo(String login, String taskId) {
            return of(login);
        }

        @Override
        public Optional<Pair> inPlaceOf(String login, String taskId, Collection<String> groups) {
            return Optional.empty();
        }
    }

    Delivery delivery(int smtpPort) {
        return delivery(smtpPort, Duration.ofSeconds(30));
    }

    /** A node of its own: the lock within it is not shared. */
    Delivery delivery(int smtpPort, Duration cut) {
        return delivery(smtpPort, cut, new Properties());
    }

    Delivery delivery(int smtpPort, Duration cut, Properties properties) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtpPort);
        sender.setJavaMailProperties(properties);
        MailSettings settings = settings(cut);
        Envelopes envelopes = new Envelopes(this, new Away(), this, settings);
        MailWriter writer = new MailWriter(new MailTexts(), new CalendarEntries(settings), choices, this);
        Pauses pauses = new Pauses(settings);
        Mailbag bag = new Mailbag(jdbc, transactions, new NoticeWords(jdbc, new ObjectMapper()), settings);
        return new Delivery(
                filling,
                bag,
                new Postman(bag, writer, choices, envelopes, pauses, this, settings),
                new MailLines(sender, settings),
                new MailServerWatch(jdbc, transactions, events::add, pauses),
                this,
                settings);
    }

    static MailSettings settings(Duration cut) {
        return settings(cut, 0);
    }

    static MailSettings settings(Duration cut, double jitter) {
        return new MailSettings(
                "kehoach@bacninh.example",
                "Theo dõi kế hoạch",
                "https://kehoach.example",
                false,
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                4,
                cut,
                Duration.ofSeconds(60),
                jitter);
    }

    boolean tell(Notice notice) {
        return Boolean.TRUE.equals(transactions.execute(status -> notices.tell(notice)));
    }

    int tellAll(List<Notice> all) {
        Integer told = transactions.execute(status -> notices.tellAll(all));
        return told == null ? 0 : told;
    }

    void fill() {
        filling.fill(now, now, "x.example");
    }

    void at(Instant moment) {
        now = moment;
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    List<String> mailStates() {
        return jdbc.sql("select mail_state from mail_message order by id")
                .query(String.class)
                .list();
    }

    List<String> noticeStates() {
        return jdbc.sql("select notice_state from notice order by id")
                .query(String.class)
                .list();
    }

    String messageId() {
        return jdbc.sql("select message_id from mail_message order by id fetch first 1 rows only")
                .query(String.class)
                .single();
    }

    String error() {
        return jdbc.sql("select error_text from mail_message order by id fetch first 1 rows only")
                .query(String.class)
                .single();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Relation relation(String unit, String issuer, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Person> person(String login) {
        return Optional.of(new Person(
                login, "Nguyễn Văn An", addresses.getOrDefault(login, login + "@stc.example"), null, List.of(), true));
    }

    @Override
    public Optional<Unit> unit(String code, LocalDate on) {
        return Optional.of(new Unit(
                code,
                "Sở Tài chính",
                "STC",
                "DEPARTMENT",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                code + "@x.example"));
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
    public List<Person> holders(String unit, Role role) {
        return List.of();
    }
}
