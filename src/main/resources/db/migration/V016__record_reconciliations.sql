-- What each reconciliation of timers found and did. "turn" is set while a run over all cases is under way and unique,
-- so that only one node has it at a time.
create table flow_reconciliations (
  id varchar(13) primary key,
  turn varchar(10) unique,
  once_more boolean not null,
  whole boolean not null,
  cause varchar(200) not null,
  actor varchar(320) not null,
  node varchar(200) not null,
  started_at timestamp(3) with time zone not null,
  seen_at timestamp(3) with time zone not null,
  finished_at timestamp(3) with time zone,
  cases integer not null,
  timers integer not null,
  restored integer not null,
  moved integer not null,
  failed integer not null,
  incidents integer not null,
  detail varchar(4000)
);

create index flow_reconciliations_by_start on flow_reconciliations (started_at);
