-- Who intervenes in running processes by our actions (skip, reassign, call off); he sees what supervisors see.
alter table person add column coordinator boolean default false not null;
