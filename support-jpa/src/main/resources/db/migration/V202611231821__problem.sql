-- Problem records: one cause behind many tickets, and what the customers of all of them are told.

create sequence problem_number_seq start with 1 increment by 1;

create table problem (
    id             bigint       not null primary key,
    version        integer      not null,
    problem_number varchar(16)  not null,
    title          varchar(200) not null,
    product_id     bigint       not null,
    status         varchar(20)  not null,
    symptom        varchar(20000) not null,
    cause          varchar(20000),
    impact         varchar(20000),
    workaround     varchar(20000),
    target_release varchar(100),
    solution_en    varchar(20000),
    solution_zh    varchar(20000),
    broadcast_count integer     not null,
    created_at     timestamp with time zone not null,
    updated_at     timestamp with time zone not null,
    resolved_at    timestamp with time zone,
    constraint uk_problem_number unique (problem_number),
    constraint fk_problem_product foreign key (product_id) references product (id)
);
create index ix_problem_product on problem (product_id, updated_at);
create index ix_problem_status on problem (status, updated_at);
create index ix_problem_updated on problem (updated_at);

alter table ticket add column problem_id bigint;
alter table ticket add constraint fk_ticket_problem foreign key (problem_id) references problem (id);
create index ix_ticket_problem on ticket (problem_id, status);

create table broadcast (
    id         bigint      not null primary key,
    version    integer     not null,
    problem_id bigint      not null,
    purpose    varchar(10) not null,
    author_id  bigint      not null,
    text_en    varchar(20000),
    text_zh    varchar(20000),
    created_at timestamp with time zone not null,
    constraint fk_broadcast_problem foreign key (problem_id) references problem (id),
    constraint fk_broadcast_author foreign key (author_id) references person (id)
);
create index ix_broadcast_problem on broadcast (problem_id, id);
create index ix_broadcast_author on broadcast (author_id);

create table broadcast_delivery (
    id              bigint      not null primary key,
    version         integer     not null,
    broadcast_id    bigint      not null,
    ticket_id       bigint      not null,
    state           varchar(10) not null,
    text_language   varchar(5),
    message_id      bigint,
    attempts        integer     not null,
    next_attempt_at timestamp with time zone not null,
    last_error      varchar(500),
    finished_at     timestamp with time zone,
    constraint uk_broadcast_delivery unique (broadcast_id, ticket_id),
    constraint fk_broadcast_delivery_broadcast foreign key (broadcast_id) references broadcast (id),
    constraint fk_broadcast_delivery_ticket foreign key (ticket_id) references ticket (id),
    constraint fk_broadcast_delivery_message foreign key (message_id) references message (id)
);
create index ix_broadcast_delivery_state on broadcast_delivery (broadcast_id, state);
create index ix_broadcast_delivery_ticket on broadcast_delivery (ticket_id);
create index ix_broadcast_delivery_message on broadcast_delivery (message_id);
create index ix_broadcast_delivery_due on broadcast_delivery (state, next_attempt_at);
