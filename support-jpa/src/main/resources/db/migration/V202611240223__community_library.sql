-- The community library: tools, scripts, configurations and talks that anybody contributes.

create sequence resource_key_seq start with 1 increment by 1;

create table resource (
    id              bigint       not null primary key,
    version         integer      not null,
    resource_key    varchar(16)  not null,
    title           varchar(200) not null,
    description     varchar(20000),
    kind            varchar(20)  not null,
    licence         varchar(40)  not null,
    product_id      bigint,
    applies_to      varchar(100),
    audience        varchar(20)  not null,
    organisation_id bigint,
    status          varchar(20)  not null,
    link            varchar(1000),
    file_name       varchar(200),
    content_type    varchar(200),
    file_size       bigint,
    sha256          varchar(64),
    contributor_id  bigint       not null,
    moderator_id    bigint,
    reason          varchar(2000),
    created_at      timestamp with time zone not null,
    updated_at      timestamp with time zone not null,
    constraint uk_resource_key unique (resource_key),
    constraint fk_resource_product foreign key (product_id) references product (id),
    constraint fk_resource_organisation foreign key (organisation_id) references organisation (id),
    constraint fk_resource_contributor foreign key (contributor_id) references person (id),
    constraint fk_resource_moderator foreign key (moderator_id) references person (id)
);
create index ix_resource_status on resource (status, updated_at);
create index ix_resource_kind on resource (kind, updated_at);
create index ix_resource_updated on resource (updated_at);
create index ix_resource_product on resource (product_id, status);
create index ix_resource_organisation on resource (organisation_id);
create index ix_resource_contributor on resource (contributor_id, updated_at);
create index ix_resource_moderator on resource (moderator_id);

create table resource_tag (
    resource_id bigint      not null,
    tag         varchar(40) not null,
    constraint pk_resource_tag primary key (resource_id, tag),
    constraint fk_resource_tag_resource foreign key (resource_id) references resource (id)
);
create index ix_resource_tag on resource_tag (tag, resource_id);
