-- One-time codes for looking at orders. Whoever reads this table can't compute a code: its hash is keyed with the
-- ticket, of which only a hash is here. A row without a customer answers a wrong look-up like a right one.
create table portal_codes (
    ticket_hash character varying(64) primary key,
    code_hash character varying(64) not null,
    customer_id character varying(64),
    order_id character varying(64),
    tries_left integer not null,
    expires_at timestamp(3) with time zone not null
);

create index portal_codes_expiry on portal_codes (expires_at);
