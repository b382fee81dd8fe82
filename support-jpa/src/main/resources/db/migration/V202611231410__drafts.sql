create table draft (
    id         bigint         not null primary key,
    version    integer        not null,
    owner_id   bigint         not null,
    place      varchar(16)    not null,
    kind       varchar(10)    not null,
    body       varchar(60000) not null,
    changed_at timestamp with time zone not null,
    constraint uk_draft unique (owner_id, place),
    constraint fk_draft_owner foreign key (owner_id) references person (id)
);
create index ix_draft_changed on draft (changed_at);
