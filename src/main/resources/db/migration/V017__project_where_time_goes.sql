-- Where the time went: a projection of the ledgers and the requests. Everything here can be thrown away and made again.

-- One row: how far the ledgers were followed, and the zone whose days the shares below are of.
create table insight_progress (
  id integer not null primary key check (id = 1),
  followed_to timestamp(3) with time zone,
  zone character varying
);

insert into insight_progress (id) values (1);

-- over_at: when it was last solved (or closed), null while it is open or was reopened.
-- risk_at, due_at: when the next of its running targets is used up as far as to be at risk, and altogether.
create table insight_cases (
  case_number bigint not null primary key,
  ledger_length integer not null,
  problem character varying,
  opened_at timestamp(3) with time zone not null,
  over_at timestamp(3) with time zone,
  hand_offs integer not null,
  ping_pong boolean not null,
  reopened integer not null,
  one_breached boolean not null,
  risk_at timestamp(3) with time zone,
  due_at timestamp(3) with time zone
);

create index insight_cases_by_end on insight_cases (over_at, opened_at);

-- Who owned it when. The stretch that runs has no end and no sums yet.
create table insight_stretches (
  case_number bigint not null,
  position integer not null,
  owner varchar(80) not null,
  state varchar(20) not null,
  started_at timestamp(3) with time zone not null,
  ended_at timestamp(3) with time zone,
  real_millis bigint,
  working_millis bigint,
  calendar character varying,
  primary key (case_number, position)
);

create index insight_stretches_by_end on insight_stretches (ended_at);

-- The ended stretches, summed up by owner and by day in the shop's zone.
create table insight_days (
  case_number bigint not null,
  on_day date not null,
  owner varchar(80) not null,
  real_millis bigint not null,
  working_millis bigint not null,
  primary key (case_number, on_day, owner)
);

create index insight_days_by_day on insight_days (on_day, owner, case_number, real_millis, working_millis);

-- Every clock there was. whose: who had the case when it was breached, or the party that was asked.
create table insight_clocks (
  case_number bigint not null,
  clock varchar(160) not null,
  metric varchar(30) not null,
  place varchar(80),
  started_at timestamp(3) with time zone not null,
  stopped_at timestamp(3) with time zone,
  target_millis bigint,
  consumed_millis bigint not null,
  calendar character varying not null,
  breached_at timestamp(3) with time zone,
  by_retarget boolean not null,
  whose varchar(80),
  agent varchar(100),
  primary key (case_number, clock)
);

create index insight_clocks_by_breach on insight_clocks (breached_at);
create index insight_clocks_by_stop on insight_clocks (stopped_at);
create index insight_clocks_by_start on insight_clocks (started_at);

create table insight_requests (
  request_id varchar(13) not null primary key,
  case_number bigint not null,
  party varchar(80) not null,
  asked_at timestamp(3) with time zone not null,
  due_at timestamp(3) with time zone not null,
  settled_at timestamp(3) with time zone,
  answered boolean not null,
  working_millis bigint,
  late boolean not null,
  steps integer not null
);

create index insight_requests_by_case on insight_requests (case_number);
create index insight_requests_by_asking on insight_requests (asked_at);
create index insight_requests_by_settling on insight_requests (settled_at);
