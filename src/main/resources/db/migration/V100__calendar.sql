-- The day of the notice that fixes the days of a year; unknown of those that were filled in before.
alter table calendar_year add column notice_on date;
