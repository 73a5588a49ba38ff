-- Tables an analyst proposes; what judges returns is flow's matter.
create table workshop_candidates (
    id character varying(13) not null,
    title character varying(200) not null,
    author character varying(100) not null,
    created_at timestamp(3) with time zone not null,
    changed_at timestamp(3) with time zone not null,
    state character varying(10) not null,
    points relevo_bytes not null,
    graph relevo_bytes not null,
    catalogue relevo_bytes not null,
    findings character varying not null,
    approved_by character varying(100),
    approved_at timestamp(3) with time zone,
    release_id character varying(64),
    shadow_since timestamp(3) with time zone,
    released_by character varying(100),
    released_at timestamp(3) with time zone,
    constraint workshop_candidates_pk primary key (id),
    constraint workshop_candidates_state check (state in ('DRAFT', 'CHECKED', 'SHADOW', 'RELEASED', 'RETIRED')),
    constraint workshop_candidates_two_people check (approved_by is null or approved_by <> author),
    constraint workshop_candidates_yes check (released_at is null or approved_by is not null)
);

create index workshop_candidates_release on workshop_candidates (release_id);

create table workshop_backtests (
    id character varying(13) not null,
    candidate_id character varying(13) not null,
    fingerprint character varying(64) not null,
    released_id character varying(64) not null,
    started_by character varying(100) not null,
    started_at timestamp(3) with time zone not null,
    seen_at timestamp(3) with time zone not null,
    state character varying(10) not null,
    phase character varying(10) not null,
    decisions_done integer not null,
    decisions_all integer not null,
    stop_wanted boolean not null,
    report character varying,
    failure character varying(2000),
    constraint workshop_backtests_pk primary key (id),
    constraint workshop_backtests_candidate foreign key (candidate_id) references workshop_candidates (id),
    constraint workshop_backtests_state check (state in ('RUNNING', 'DONE', 'STOPPED', 'FAILED')),
    constraint workshop_backtests_report check (state <> 'DONE' or report is not null)
);

create index workshop_backtests_candidate_time on workshop_backtests (candidate_id, started_at);

-- Who did what when; written with what it tells of, and never changed.
create table workshop_audit (
    id character varying(13) not null,
    happened_at timestamp(3) with time zone not null,
    actor character varying(100) not null,
    action character varying(20) not null,
    candidate_id character varying(13),
    release_id character varying(64),
    detail character varying(500),
    constraint workshop_audit_pk primary key (id)
);

create index workshop_audit_time on workshop_audit (happened_at, id);

-- Whoever releases holds this row: a backtest compares with what judges, which must not change meanwhile.
create table workshop_turns (
    what character varying(10) not null,
    constraint workshop_turns_pk primary key (what)
);

insert into workshop_turns (what) values ('release');
