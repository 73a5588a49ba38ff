-- What was refused of a return that is approved otherwise is a return of its own.
alter table returns_requests add column split_from bigint references returns_requests (number);

create index returns_requests_split on returns_requests (split_from);

-- Made once, so that every node and every restart has the same. Without it an address could be guessed and its hash
-- compared; hashes of before are keyed at the next start.
create table shop_secrets (
    name character varying(40) primary key,
    secret character varying(100) not null
);
