-- A duty counted from an event whose day nobody knows yet ("ngay sau khi …", "sau 01 ngày kể từ …") is issued without a
-- last day. It waits: it has no round until the focal body enters the day of the event, or lets the duty go because the
-- event does not take place.
alter table plan_duty alter column last_day drop not null;
alter table plan_duty alter column opens_on drop not null;
alter table plan_duty add column let_go_at timestamp with time zone;
