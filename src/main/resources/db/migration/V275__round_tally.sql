-- What the board keeps of a round: when its units were reminded last, and, once it has ended, its boxes, so that nobody
-- counts years of answers to see a rate. settled: the boxes are counted and nothing has changed since.
create table round_tally (
    round_id bigint primary key,
    reminded_at timestamp with time zone,
    settled boolean default false not null,
    done_on_time integer default 0 not null,
    done_late integer default 0 not null,
    open_overdue integer default 0 not null,
    invited_answered integer default 0 not null,
    invited_silent integer default 0 not null,
    called_off integer default 0 not null
);
insert into round_tally (round_id, reminded_at)
select round.id, (select max(n.created_at) from notice n join response r on r.business_key = n.subject_key
    where r.round_id = round.id and n.letter in ('REMINDER', 'ACKNOWLEDGE', 'OVERDUE', 'CHASE', 'COURTEOUS')
        and n.notice_state in ('WAITING', 'SENT'))
from round;

-- The rounds that still run, by their last days; those of a body.
create index ix_round_state on round (state, last_day);
create index ix_round_focal on round (focal_unit);
create index ix_round_issuing on round (issuing_unit);
