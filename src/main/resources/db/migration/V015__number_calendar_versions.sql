-- Each calendar counts its own changes, so that two people who edit the same one notice each other.
alter table sla_calendars add column version bigint default 1 not null;
