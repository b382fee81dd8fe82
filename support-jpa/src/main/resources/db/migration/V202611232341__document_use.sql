-- Documents that help with tickets.

create table document_use (
    id          bigint  not null primary key,
    version     integer not null,
    document_id bigint  not null,
    ticket_id   bigint  not null,
    person_id   bigint  not null,
    created_at  timestamp with time zone not null,
    constraint uk_document_use unique (ticket_id, document_id),
    constraint fk_document_use_document foreign key (document_id) references document (id),
    constraint fk_document_use_ticket foreign key (ticket_id) references ticket (id),
    constraint fk_document_use_person foreign key (person_id) references person (id)
);
create index ix_document_use_document on document_use (document_id);
create index ix_document_use_person on document_use (person_id);
create index ix_document_known on document (kind, published_number);
