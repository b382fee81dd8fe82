-- Whether documents helped, and what their readers say of them.

create table document_answer (
    id          bigint  not null primary key,
    version     integer not null,
    document_id bigint  not null,
    person_id   bigint  not null,
    solved      boolean not null,
    remark      varchar(1000),
    answered_at timestamp with time zone not null,
    constraint uk_document_answer unique (document_id, person_id),
    constraint fk_document_answer_document foreign key (document_id) references document (id),
    constraint fk_document_answer_person foreign key (person_id) references person (id)
);
create index ix_document_answer_document on document_answer (document_id, answered_at);
create index ix_document_answer_person on document_answer (person_id);

create table document_comment (
    id            bigint        not null primary key,
    version       integer       not null,
    document_id   bigint        not null,
    author_id     bigint        not null,
    body          varchar(4000) not null,
    created_at    timestamp with time zone not null,
    hidden_reason varchar(500),
    constraint fk_document_comment_document foreign key (document_id) references document (id),
    constraint fk_document_comment_author foreign key (author_id) references person (id)
);
create index ix_document_comment_document on document_comment (document_id, id);
create index ix_document_comment_author on document_comment (author_id);
