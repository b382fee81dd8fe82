-- Other systems that are told what happens on tickets, and what they were told.

create table webhook (
    id         bigint        not null primary key,
    version    integer       not null,
    url        varchar(1000) not null,
    secret     varchar(60)   not null,
    active     boolean       not null,
    created_at timestamp with time zone not null
);

create table webhook_event (
    webhook_id bigint      not null,
    event_name varchar(30) not null,
    primary key (webhook_id, event_name),
    constraint fk_webhook_event_webhook foreign key (webhook_id) references webhook (id)
);
create index ix_webhook_event_name on webhook_event (event_name, webhook_id);

create table webhook_delivery (
    id              bigint        not null primary key,
    version         integer       not null,
    webhook_id      bigint        not null,
    message_id      varchar(40)   not null,
    event_name      varchar(30)   not null,
    payload         varchar(4000) not null,
    state           varchar(10)   not null,
    created_at      timestamp with time zone not null,
    attempts        integer       not null,
    next_attempt_at timestamp with time zone not null,
    finished_at     timestamp with time zone,
    response_status integer,
    last_error      varchar(500),
    constraint uk_webhook_delivery_message unique (message_id),
    constraint fk_webhook_delivery_webhook foreign key (webhook_id) references webhook (id)
);
create index ix_webhook_delivery_webhook on webhook_delivery (webhook_id, id);
create index ix_webhook_delivery_due on webhook_delivery (state, next_attempt_at);
create index ix_webhook_delivery_finished on webhook_delivery (finished_at);
