create table staff_agents (
    user_id character varying not null,
    name character varying not null,
    -- the first administrator comes from the environment, without one
    email character varying,
    language character varying not null,
    team character varying,
    role_group character varying not null,
    lead_user_id character varying,
    active boolean not null,
    constraint staff_agents_pk primary key (user_id),
    constraint staff_agents_lead_fk foreign key (lead_user_id) references staff_agents (user_id)
);
