-- Releases of products: what they fix, who signed which gate, and who is told.

create table product_release (
    id                bigint       not null primary key,
    version           integer      not null,
    product_id        bigint       not null,
    name              varchar(60)  not null,
    status            varchar(20)  not null,
    planned_on        date         not null,
    notes             varchar(20000),
    broadcast_id      bigint,
    published_at      timestamp with time zone,
    withdrawn_at      timestamp with time zone,
    withdrawal_reason varchar(2000),
    created_at        timestamp with time zone not null,
    updated_at        timestamp with time zone not null,
    constraint uk_product_release_name unique (product_id, name),
    constraint fk_product_release_product foreign key (product_id) references product (id),
    constraint fk_product_release_broadcast foreign key (broadcast_id) references broadcast (id)
);
create index ix_product_release_status on product_release (status, planned_on);
create index ix_product_release_planned on product_release (planned_on);
create index ix_product_release_broadcast on product_release (broadcast_id);

create table release_preparer (
    release_id bigint not null,
    person_id  bigint not null,
    constraint pk_release_preparer primary key (release_id, person_id),
    constraint fk_release_preparer_release foreign key (release_id) references product_release (id),
    constraint fk_release_preparer_person foreign key (person_id) references person (id)
);
create index ix_release_preparer_person on release_preparer (person_id);

create table release_fix (
    id         bigint       not null primary key,
    version    integer      not null,
    release_id bigint       not null,
    ticket_id  bigint,
    summary    varchar(500) not null,
    constraint uk_release_fix_ticket unique (release_id, ticket_id),
    constraint fk_release_fix_release foreign key (release_id) references product_release (id),
    constraint fk_release_fix_ticket foreign key (ticket_id) references ticket (id)
);
create index ix_release_fix_ticket on release_fix (ticket_id);

create table release_gate (
    id         bigint      not null primary key,
    version    integer     not null,
    release_id bigint      not null,
    gate       varchar(20) not null,
    evidence   varchar(2000),
    signer_id  bigint,
    signed_at  timestamp with time zone,
    constraint uk_release_gate unique (release_id, gate),
    constraint fk_release_gate_release foreign key (release_id) references product_release (id),
    constraint fk_release_gate_signer foreign key (signer_id) references person (id)
);
create index ix_release_gate_signer on release_gate (signer_id);

create table release_artefact (
    id         bigint        not null primary key,
    version    integer       not null,
    release_id bigint        not null,
    name       varchar(200)  not null,
    url        varchar(1000) not null,
    sha256     varchar(64)   not null,
    signature  varchar(4000),
    constraint uk_release_artefact unique (release_id, name),
    constraint fk_release_artefact_release foreign key (release_id) references product_release (id)
);

-- Which gates releases of a product have to pass; all of them where there is no row.
create table gate_policy (
    id         bigint       not null primary key,
    version    integer      not null,
    product_id bigint       not null,
    gates      varchar(100) not null,
    constraint uk_gate_policy_product unique (product_id),
    constraint fk_gate_policy_product foreign key (product_id) references product (id)
);

create table product_subscription (
    id         bigint  not null primary key,
    version    integer not null,
    product_id bigint  not null,
    person_id  bigint  not null,
    constraint uk_product_subscription unique (product_id, person_id),
    constraint fk_product_subscription_product foreign key (product_id) references product (id),
    constraint fk_product_subscription_person foreign key (person_id) references person (id)
);
create index ix_product_subscription_person on product_subscription (person_id);

alter table announcement add column release_id bigint;
alter table announcement add constraint fk_announcement_release foreign key (release_id) references product_release (id);
create index ix_announcement_release on announcement (release_id);

-- A release tells the customers of the tickets it fixes without a problem record.
alter table broadcast alter column problem_id drop not null;
