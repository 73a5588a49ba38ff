-- Every decision with all it was decided on, so that any later table can be run over all of them.
create table returns_decisions (
    id character varying(13) not null,
    return_number character varying(40) not null,
    line integer not null,
    release_id character varying(100) not null,
    mode character varying(10) not null,
    facts character varying not null,
    verdict character varying not null,
    outcome character varying(20) not null,
    score integer not null,
    decided_at timestamp(3) with time zone not null,
    duration_micros bigint not null,
    overridden_to character varying(20),
    override_reason character varying(1000),
    overridden_by character varying(100),
    overridden_at timestamp(3) with time zone,
    constraint returns_decisions_pk primary key (id),
    constraint returns_decisions_mode check (mode in ('LIVE', 'SHADOW')),
    constraint returns_decisions_override check (
        (overridden_to is null and override_reason is null and overridden_by is null and overridden_at is null)
        or (overridden_to is not null and override_reason is not null and overridden_by is not null and overridden_at is not null))
);

create index returns_decisions_number on returns_decisions (return_number);
create index returns_decisions_time on returns_decisions (decided_at, id);
