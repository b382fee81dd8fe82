-- What a product asks about each problem, and what tickets answer.

create table product_field (
    id         bigint        not null primary key,
    version    integer       not null,
    product_id bigint        not null,
    field_key  varchar(40)   not null,
    field_type varchar(20)   not null,
    label      varchar(120)  not null,
    label_zh   varchar(120),
    help       varchar(300),
    help_zh    varchar(300),
    required   boolean       not null,
    staff_only boolean       not null,
    minimum    numeric(21, 6),
    maximum    numeric(21, 6),
    choices    varchar(9000),
    position   integer       not null,
    retired    boolean       not null,
    constraint uk_product_field_key unique (product_id, field_key),
    constraint fk_product_field_product foreign key (product_id) references product (id)
);

create table ticket_answer (
    id           bigint        not null primary key,
    version      integer       not null,
    ticket_id    bigint        not null,
    field_id     bigint        not null,
    answer_value varchar(4000) not null,
    constraint uk_ticket_answer unique (ticket_id, field_id),
    constraint fk_ticket_answer_ticket foreign key (ticket_id) references ticket (id),
    constraint fk_ticket_answer_field foreign key (field_id) references product_field (id)
);
create index ix_ticket_answer_field on ticket_answer (field_id);

alter table product add column asks boolean default false not null;
