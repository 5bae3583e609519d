-- Every kind of time limit that plans write: an hour, a window, an event, a last day for each level, a window of data, a
-- day after which answers are no longer taken. due_at is the last moment still in time where an hour is written.
alter table plan_duty add column due_bound varchar(10);
alter table plan_duty add column due_date date;
alter table plan_duty add column due_hour varchar(5);
alter table plan_duty add column weekend_rule varchar(24) default 'NONE' not null;
alter table plan_duty add column event_name varchar(500);
alter table plan_duty add column event_date date;
alter table plan_duty add column event_offset integer;
alter table plan_duty add column event_unit varchar(16);
alter table plan_duty add column data_from date;
alter table plan_duty add column data_to date;
alter table plan_duty add column closes_after date;
alter table plan_duty add column embedded_in varchar(500);

-- Null: that of the duty.
alter table duty_respondent add column last_day date;

alter table round add column due_bound varchar(10);
alter table round add column due_hour varchar(5);
alter table round add column data_from date;
alter table round add column data_to date;
alter table round add column closes_after date;
alter table round add column embedded_in varchar(500);

alter table response add column due_at timestamp with time zone;
alter table response add column judged_at timestamp with time zone;
