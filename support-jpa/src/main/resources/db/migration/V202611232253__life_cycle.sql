-- The phases a version goes through, and when those who use it are told that one ends.

alter table product_version add column life_cycle varchar(200);
alter table product_version add column noticed_on date;
alter table product_version add column notice_due_on date;
create index ix_product_version_notice on product_version (notice_due_on);

-- What is told to many people, some at a time; the row remembers how far it got.
create table announcement (
    id           bigint       not null primary key,
    version      integer      not null,
    kind         varchar(20)  not null,
    occasion     varchar(100) not null,
    version_id   bigint,
    phase        varchar(20),
    ends_on      date,
    notice_days  integer,
    after_person bigint       not null,
    told         integer      not null,
    created_at   timestamp with time zone not null,
    finished_at  timestamp with time zone,
    constraint uk_announcement unique (occasion),
    constraint fk_announcement_version foreign key (version_id) references product_version (id)
);
create index ix_announcement_version on announcement (version_id);
create index ix_announcement_finished on announcement (finished_at, id);
