-- When a person wants his mail: at once or gathered once a day, and hours in which only urgent mail comes. Minutes of the
-- day; null: none.
create table notice_choice (
    login varchar(80) primary key,
    digest_minute integer,
    quiet_from integer,
    quiet_to integer,
    changed_at timestamp with time zone not null
);

-- A notice that waits for its person's hour, and why: DIGEST or QUIET.
alter table notice add hold varchar(10);
alter table notice add not_before timestamp with time zone;

-- The entries for calendars as they went with the mail.
alter table mail_message add calendar_text varchar(200000);
alter table mail_message add cancel_text varchar(200000);
alter table mail_message add urgent boolean default false not null;
