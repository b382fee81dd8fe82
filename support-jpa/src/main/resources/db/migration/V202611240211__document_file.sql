-- Files of documents, each from the revision that brought it to the last one that has it.

create table document_file (
    id             bigint       not null primary key,
    version        integer      not null,
    document_id    bigint       not null,
    path           varchar(300) not null,
    content_type   varchar(200) not null,
    byte_size      bigint       not null,
    sha256         varchar(64)  not null,
    first_revision integer      not null,
    last_revision  integer,
    uploader_id    bigint       not null,
    created_at     timestamp with time zone not null,
    constraint uk_document_file unique (document_id, path, first_revision),
    constraint fk_document_file_document foreign key (document_id) references document (id),
    constraint fk_document_file_uploader foreign key (uploader_id) references person (id)
);
create index ix_document_file_uploader on document_file (uploader_id);
