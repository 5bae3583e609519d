-- A unit's own plan goes on at its successor: who answers for it now is issuing_unit; under whose name it was issued stays.
alter table plan add column printed_issuer varchar(64);

-- What became of the own plans of a unit that ended.
create table hand_over_plan (
    hand_over_id bigint       not null references hand_over (id),
    plan_id      bigint       not null references plan (id),
    decided      varchar(8)   not null,
    to_unit      varchar(64),
    to_name      varchar(300)
);
create index ix_hand_over_plan on hand_over_plan (plan_id);
