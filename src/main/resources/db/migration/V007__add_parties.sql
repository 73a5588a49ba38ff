create table parties_directory (
    code character varying(60) not null,
    kind character varying(20) not null,
    name_es character varying(200) not null,
    name_en character varying(200) not null,
    email character varying(320),
    language character varying(10) not null,
    calendar character varying(60) not null,
    constraint parties_directory_pk primary key (code),
    constraint parties_directory_kind check (kind in ('AREA', 'THIRD_PARTY')),
    constraint parties_directory_email check (kind = 'AREA' or email is not null)
);

insert into parties_directory (code, kind, name_es, name_en, email, language, calendar) values
    ('logistics', 'AREA', 'Logística', 'Logistics', null, 'es', 'shop'),
    ('administration', 'AREA', 'Administración', 'Administration', null, 'es', 'shop'),
    ('stores', 'AREA', 'Tiendas', 'Stores', null, 'es', 'shop'),
    ('product-quality', 'AREA', 'Calidad de producto', 'Product quality', null, 'es', 'shop'),
    ('carrier-rapida', 'THIRD_PARTY', 'Paquetería Rápida', 'Paquetería Rápida', 'carrier@rapida.example', 'es', 'carrier'),
    ('carrier-norte', 'THIRD_PARTY', 'Mensajería del Norte', 'Mensajería del Norte', 'carrier@norte.example', 'es', 'carrier'),
    ('payments-pagalo', 'THIRD_PARTY', 'Págalo', 'Págalo', 'payments@pagalo.example', 'es', 'payments');

create table parties_requests (
    id character varying(13) not null,
    reference character varying(100) not null,
    party character varying(60) not null,
    question text not null,
    blocking boolean not null,
    target_seconds bigint not null,
    due_at timestamp(3) with time zone not null,
    asked_by character varying(100) not null,
    asked_at timestamp(3) with time zone not null,
    status character varying(10) not null,
    answer text,
    answered_by character varying(320),
    settled_at timestamp(3) with time zone,
    flow_id character varying(64),
    constraint parties_requests_pk primary key (id),
    constraint parties_requests_party foreign key (party) references parties_directory (code),
    constraint parties_requests_status check (status in ('OPEN', 'ANSWERED', 'WITHDRAWN'))
);

create index parties_requests_reference on parties_requests (reference);
create index parties_requests_flow on parties_requests (flow_id);
