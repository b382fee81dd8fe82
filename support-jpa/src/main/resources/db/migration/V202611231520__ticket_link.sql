-- How tickets relate to each other.

create table ticket_link (
    id             bigint      not null primary key,
    version        integer     not null,
    from_ticket_id bigint      not null,
    to_ticket_id   bigint      not null,
    link_type      varchar(20) not null,
    created_at     timestamp with time zone not null,
    constraint uk_ticket_link unique (from_ticket_id, to_ticket_id, link_type),
    constraint ck_ticket_link_two check (from_ticket_id <> to_ticket_id),
    constraint fk_ticket_link_from foreign key (from_ticket_id) references ticket (id),
    constraint fk_ticket_link_to foreign key (to_ticket_id) references ticket (id)
);
create index ix_ticket_link_to on ticket_link (to_ticket_id, from_ticket_id);
