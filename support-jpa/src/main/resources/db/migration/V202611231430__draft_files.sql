create table draft_file (
    id           bigint       not null primary key,
    version      integer      not null,
    owner_id     bigint       not null,
    place        varchar(16)  not null,
    file_name    varchar(200) not null,
    content_type varchar(200) not null,
    byte_size    bigint       not null,
    sha256       varchar(64)  not null,
    created_at   timestamp with time zone not null,
    constraint fk_draft_file_owner foreign key (owner_id) references person (id)
);
create index ix_draft_file_place on draft_file (owner_id, place, id);
create index ix_draft_file_created on draft_file (created_at);
