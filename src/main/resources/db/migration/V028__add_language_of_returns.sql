-- what the customer read when they asked; null if nobody knows
alter table returns_requests add column language character varying(2);
