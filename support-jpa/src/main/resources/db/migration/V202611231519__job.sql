-- Background work with progress and a file as its result.
create table job (
    id           bigint        not null primary key,
    version      integer       not null,
    owner_id     bigint        not null,
    kind         varchar(40)   not null,
    job_order    varchar(8000) not null,
    state        varchar(20)   not null,
    attempts     integer       not null,
    lease_until  timestamp with time zone not null,
    done_count   bigint        not null,
    total_count  bigint        not null,
    file_name    varchar(120)  not null,
    content_type varchar(120)  not null,
    size_bytes   bigint        not null,
    created_at   timestamp with time zone not null,
    finished_at  timestamp with time zone,
    expires_at   timestamp with time zone not null,
    constraint fk_job_owner foreign key (owner_id) references person (id)
);
create index ix_job_owner on job (owner_id, id);
create index ix_job_due on job (state, lease_until);
create index ix_job_expires on job (expires_at);
