-- One row: the deployment whose tables judge returns. Rolling back is one update.
create table flow_active_release (
    slot character varying(10) primary key,
    deployment_id character varying(64) not null,
    activated_by character varying(100) not null,
    activated_at timestamp(3) with time zone not null,
    constraint flow_active_release_one check (slot = 'returns')
);
