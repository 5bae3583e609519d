-- Thousands of notices become mails with a handful of statements: the mails of one filling are found again by its token.
alter table mail_message add fill_token varchar(40);
alter table mail_message add bundle varchar(100);
create index ix_mail_bundle on mail_message (person, fill_token, bundle);

drop index ix_notice_state;
create index ix_notice_waiting on notice (notice_state, mail_id, person);

-- One row: who holds it fills mails, or says how the mail server is.
create table mail_server (
    id integer primary key,
    down_since timestamp with time zone,
    next_probe_at timestamp with time zone,
    probes integer not null,
    error_text varchar(2000)
);
insert into mail_server (id, probes) values (1, 0);
