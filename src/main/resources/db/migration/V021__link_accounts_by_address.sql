-- a hash, never the address: enough to see that two accounts share one
alter table shop_customers add column address_hash character varying;
alter table shop_customers add column disputes integer;
alter table shop_orders add column address_hash character varying;

create index shop_customers_address on shop_customers (address_hash);
create index shop_orders_address on shop_orders (address_hash);
