-- What is counted of each decision that took effect, narrow enough to add up a million of them while somebody waits.
create table returns_measures (
    decision_id character varying(13) not null,
    decided_at timestamp(3) with time zone not null,
    release_id character varying(100) not null,
    outcome character varying(20) not null,
    -- the same for decisions in which the same rows took part; any one of them tells which
    pattern character varying(16) not null,
    worth numeric(14, 2),
    -- from the request to the tables' answer
    took_millis bigint,
    -- what a person made of it at last, and how long they took at first
    overridden_to character varying(20),
    person_millis bigint,
    constraint returns_measures_pk primary key (decision_id),
    constraint returns_measures_decision foreign key (decision_id) references returns_decisions (id) on delete cascade
);

create index returns_measures_time on returns_measures (decided_at);

-- Of decisions from before, each has a pattern of its own, and how long they took was not kept.
insert into returns_measures (decision_id, decided_at, release_id, outcome, pattern, worth, overridden_to)
select d.id, d.decided_at, d.release_id, d.outcome, d.id, l.worth, d.overridden_to
from returns_decisions d left join returns_lines l on l.decision_id = d.id
where d.mode = 'LIVE';
