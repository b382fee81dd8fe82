-- Documents: texts that help, with every revision, and what reviewers think of them.

create sequence document_key_seq start with 1 increment by 1;

create table document (
    id               bigint      not null primary key,
    version          integer     not null,
    document_key     varchar(16) not null,
    kind             varchar(20) not null,
    origin           varchar(20) not null,
    text_language    varchar(5)  not null,
    family_id        bigint      not null,
    status           varchar(20) not null,
    latest_number    integer     not null,
    published_number integer,
    quorum           integer     not null,
    review_on        date,
    creator_id       bigint      not null,
    created_at       timestamp with time zone not null,
    updated_at       timestamp with time zone not null,
    published_at     timestamp with time zone,
    constraint uk_document_key unique (document_key),
    constraint uk_document_language unique (family_id, text_language),
    constraint fk_document_creator foreign key (creator_id) references person (id)
);
create index ix_document_status on document (status, updated_at);
create index ix_document_kind on document (kind, updated_at);
create index ix_document_updated on document (updated_at);
create index ix_document_review on document (review_on);
create index ix_document_creator on document (creator_id);

create table document_tag (
    document_id bigint      not null,
    tag         varchar(40) not null,
    primary key (document_id, tag),
    constraint fk_document_tag_document foreign key (document_id) references document (id)
);
create index ix_document_tag on document_tag (tag, document_id);

create table document_revision (
    id              bigint       not null primary key,
    version         integer      not null,
    document_id     bigint       not null,
    revision_number integer      not null,
    title           varchar(200) not null,
    body            varchar(200000) not null,
    product_id      bigint,
    applies_to      varchar(100),
    audience        varchar(20)  not null,
    organisation_id bigint,
    author_id       bigint       not null,
    why             varchar(500),
    created_at      timestamp with time zone not null,
    constraint uk_document_revision unique (document_id, revision_number),
    constraint fk_document_revision_document foreign key (document_id) references document (id),
    constraint fk_document_revision_product foreign key (product_id) references product (id),
    constraint fk_document_revision_organisation foreign key (organisation_id) references organisation (id),
    constraint fk_document_revision_author foreign key (author_id) references person (id)
);
create index ix_document_revision_product on document_revision (product_id, document_id);
create index ix_document_revision_organisation on document_revision (organisation_id);
create index ix_document_revision_author on document_revision (author_id);

create table document_review (
    id             bigint      not null primary key,
    version        integer     not null,
    revision_id    bigint      not null,
    reviewer_id    bigint      not null,
    named          boolean     not null,
    decision       varchar(10),
    review_comment varchar(2000),
    decided_at     timestamp with time zone,
    constraint uk_document_review unique (revision_id, reviewer_id),
    constraint fk_document_review_revision foreign key (revision_id) references document_revision (id),
    constraint fk_document_review_reviewer foreign key (reviewer_id) references person (id)
);
create index ix_document_review_reviewer on document_review (reviewer_id);
