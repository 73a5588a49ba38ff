create table shop_customers (
    id character varying not null,
    -- lower case, so that one plain index serves every lookup on both databases
    email character varying not null,
    name character varying not null,
    phone character varying,
    country character varying not null,
    customer_since date,
    segment character varying not null,
    constraint shop_customers_pk primary key (id)
);

-- not unique: a shop may know two customers by one address, and losing one of them would be worse
create index shop_customers_email on shop_customers (email);

create table shop_orders (
    id character varying not null,
    customer_id character varying not null,
    ordered_at timestamp(3) with time zone not null,
    delivered_at timestamp(3) with time zone,
    promised_at timestamp(3) with time zone,
    currency character varying not null,
    constraint shop_orders_pk primary key (id),
    constraint shop_orders_customer_fk foreign key (customer_id) references shop_customers (id)
);

create index shop_orders_customer on shop_orders (customer_id);

create table shop_order_lines (
    order_id character varying not null,
    line_number integer not null,
    sku character varying not null,
    name character varying not null,
    category character varying not null,
    quantity integer not null,
    price numeric(14, 2) not null,
    final_sale boolean not null,
    constraint shop_order_lines_pk primary key (order_id, line_number),
    constraint shop_order_lines_order_fk foreign key (order_id) references shop_orders (id)
);

create table shop_shipments (
    id character varying not null,
    order_id character varying not null,
    carrier character varying not null,
    tracking character varying not null,
    status character varying not null,
    status_at timestamp(3) with time zone not null,
    constraint shop_shipments_pk primary key (id),
    constraint shop_shipments_order_fk foreign key (order_id) references shop_orders (id)
);

create index shop_shipments_order on shop_shipments (order_id);
