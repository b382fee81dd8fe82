-- The desk: people, catalogue, tickets, promises, and what is on its way out.
-- One script for H2 and PostgreSQL; what only one of them can do is in db/h2 and db/postgresql.

create sequence entity_seq start with 10000 increment by 50;
create sequence ticket_number_seq start with 1 increment by 1;

create table organisation (
    id               bigint       not null primary key,
    version          integer      not null,
    organisation_key varchar(40)  not null,
    name             varchar(120) not null,
    constraint uk_organisation_key unique (organisation_key),
    constraint uk_organisation_name unique (name)
);

create table person (
    id              bigint       not null primary key,
    version         integer      not null,
    email           varchar(254) not null,
    first_name      varchar(60)  not null,
    last_name       varchar(60)  not null,
    password_hash   varchar(300),
    verified        boolean      not null,
    active          boolean      not null,
    organisation_id bigint,
    locale_tag      varchar(20)  not null,
    time_zone       varchar(60),
    created_at      timestamp with time zone not null,
    constraint uk_person_email unique (email),
    constraint fk_person_organisation foreign key (organisation_id) references organisation (id)
);
create index ix_person_organisation on person (organisation_id);
create index ix_person_name on person (last_name, id);

create table person_role (
    person_id bigint      not null,
    role_name varchar(20) not null,
    primary key (person_id, role_name),
    constraint fk_person_role_person foreign key (person_id) references person (id)
);
create index ix_person_role_name on person_role (role_name, person_id);

create table one_time_link (
    id         bigint       not null primary key,
    version    integer      not null,
    token_hash varchar(64)  not null,
    purpose    varchar(20)  not null,
    person_id  bigint,
    first_name        varchar(60),
    last_name         varchar(60),
    password_hash     varchar(300),
    organisation_name varchar(120),
    expires_at timestamp with time zone not null,
    used_at    timestamp with time zone,
    constraint uk_one_time_link_hash unique (token_hash),
    constraint fk_one_time_link_person foreign key (person_id) references person (id)
);
create index ix_one_time_link_person on one_time_link (person_id, purpose);

create table api_token (
    id         bigint      not null primary key,
    version    integer     not null,
    token_hash varchar(64) not null,
    name       varchar(60) not null,
    owner_id   bigint      not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    constraint uk_api_token_hash unique (token_hash),
    constraint fk_api_token_owner foreign key (owner_id) references person (id)
);
create index ix_api_token_owner on api_token (owner_id, id);

create table team (
    id       bigint       not null primary key,
    version  integer      not null,
    team_key varchar(40)  not null,
    name     varchar(120) not null,
    lead_id  bigint,
    constraint uk_team_key unique (team_key),
    constraint fk_team_lead foreign key (lead_id) references person (id)
);
create index ix_team_lead on team (lead_id);

create table team_member (
    team_id   bigint not null,
    person_id bigint not null,
    primary key (team_id, person_id),
    constraint fk_team_member_team foreign key (team_id) references team (id),
    constraint fk_team_member_person foreign key (person_id) references person (id)
);
create index ix_team_member_person on team_member (person_id, team_id);

create table product (
    id          bigint       not null primary key,
    version     integer      not null,
    product_key varchar(40)  not null,
    name        varchar(120) not null,
    team_id     bigint,
    constraint uk_product_key unique (product_key),
    constraint fk_product_team foreign key (team_id) references team (id)
);
create index ix_product_team on product (team_id);

create table product_version (
    id         bigint      not null primary key,
    version    integer     not null,
    product_id bigint      not null,
    name       varchar(60) not null,
    position   integer     not null,
    constraint uk_product_version_name unique (product_id, name),
    constraint fk_product_version_product foreign key (product_id) references product (id)
);

create table ticket (
    id                 bigint       not null primary key,
    version            integer      not null,
    ticket_number      varchar(16)  not null,
    subject            varchar(200) not null,
    status             varchar(20)  not null,
    severity           integer      not null,
    product_id         bigint       not null,
    product_version_id bigint,
    organisation_id    bigint,
    reporter_id        bigint       not null,
    assignee_id        bigint,
    team_id            bigint,
    environment        varchar(2000),
    status_reason      varchar(500),
    solution           varchar(20000),
    created_at         timestamp with time zone not null,
    updated_at         timestamp with time zone not null,
    first_responded_at timestamp with time zone,
    resolved_at        timestamp with time zone,
    closed_at          timestamp with time zone,
    next_due_at        timestamp with time zone,
    breached           boolean      not null,
    constraint uk_ticket_number unique (ticket_number),
    constraint ck_ticket_severity check (severity between 1 and 4),
    constraint fk_ticket_product foreign key (product_id) references product (id),
    constraint fk_ticket_product_version foreign key (product_version_id) references product_version (id),
    constraint fk_ticket_organisation foreign key (organisation_id) references organisation (id),
    constraint fk_ticket_reporter foreign key (reporter_id) references person (id),
    constraint fk_ticket_assignee foreign key (assignee_id) references person (id),
    constraint fk_ticket_team foreign key (team_id) references team (id)
);
create index ix_ticket_reporter on ticket (reporter_id, updated_at);
create index ix_ticket_assignee on ticket (assignee_id, status);
create index ix_ticket_team on ticket (team_id, status);
create index ix_ticket_product on ticket (product_id, updated_at);
create index ix_ticket_product_version on ticket (product_version_id);
create index ix_ticket_organisation on ticket (organisation_id, updated_at);
create index ix_ticket_status on ticket (status, next_due_at);
create index ix_ticket_due on ticket (next_due_at, id);
create index ix_ticket_updated on ticket (updated_at, id);
create index ix_ticket_created on ticket (created_at, id);

create table ticket_tag (
    ticket_id bigint      not null,
    tag       varchar(40) not null,
    primary key (ticket_id, tag),
    constraint fk_ticket_tag_ticket foreign key (ticket_id) references ticket (id)
);
create index ix_ticket_tag on ticket_tag (tag, ticket_id);

create table message (
    id         bigint         not null primary key,
    version    integer        not null,
    ticket_id  bigint         not null,
    author_id  bigint         not null,
    kind       varchar(10)    not null,
    channel    varchar(10)    not null,
    by_staff   boolean        not null,
    body       varchar(60000) not null,
    created_at timestamp with time zone not null,
    constraint fk_message_ticket foreign key (ticket_id) references ticket (id),
    constraint fk_message_author foreign key (author_id) references person (id)
);
create index ix_message_ticket on message (ticket_id, id);
create index ix_message_author on message (author_id);

create table attachment (
    id           bigint       not null primary key,
    version      integer      not null,
    ticket_id    bigint       not null,
    message_id   bigint,
    uploader_id  bigint       not null,
    file_name    varchar(200) not null,
    content_type varchar(200) not null,
    byte_size    bigint       not null,
    sha256       varchar(64)  not null,
    internal     boolean      not null,
    created_at   timestamp with time zone not null,
    removed_at   timestamp with time zone,
    constraint fk_attachment_ticket foreign key (ticket_id) references ticket (id),
    constraint fk_attachment_message foreign key (message_id) references message (id),
    constraint fk_attachment_uploader foreign key (uploader_id) references person (id)
);
create index ix_attachment_ticket on attachment (ticket_id, id);
create index ix_attachment_message on attachment (message_id);
create index ix_attachment_sha256 on attachment (sha256);

create table history_entry (
    id           bigint      not null primary key,
    subject_type varchar(20) not null,
    subject_id   bigint      not null,
    happened_at  timestamp with time zone not null,
    recorded_at  timestamp with time zone not null,
    actor_id     bigint,
    actor_name   varchar(130) not null,
    action_name  varchar(20) not null,
    field_name   varchar(60),
    old_value    varchar(4000),
    new_value    varchar(4000),
    internal     boolean     not null
);
create index ix_history_entry_subject on history_entry (subject_type, subject_id, id);

create table working_calendar (
    id           bigint       not null primary key,
    version      integer      not null,
    calendar_key varchar(40)  not null,
    revision     integer      not null,
    is_current   boolean      not null,
    name         varchar(120) not null,
    zone_id      varchar(60)  not null,
    always_open  boolean      not null,
    created_at   timestamp with time zone not null,
    constraint uk_working_calendar unique (calendar_key, revision)
);

create table calendar_interval (
    calendar_id bigint  not null,
    day_of_week integer not null,
    from_second integer not null,
    to_second   integer not null,
    primary key (calendar_id, day_of_week, from_second),
    constraint fk_calendar_interval_calendar foreign key (calendar_id) references working_calendar (id)
);

create table calendar_holiday (
    calendar_id  bigint not null,
    holiday_date date   not null,
    holiday_name varchar(120),
    primary key (calendar_id, holiday_date),
    constraint fk_calendar_holiday_calendar foreign key (calendar_id) references working_calendar (id)
);

create table sla_policy (
    id         bigint       not null primary key,
    version    integer      not null,
    policy_key varchar(40)  not null,
    revision   integer      not null,
    is_current boolean      not null,
    position   integer      not null,
    name       varchar(120) not null,
    created_at timestamp with time zone not null,
    constraint uk_sla_policy unique (policy_key, revision)
);
create index ix_sla_policy_current on sla_policy (is_current, position);

create table sla_severity (
    policy_id bigint  not null,
    severity  integer not null,
    primary key (policy_id, severity),
    constraint fk_sla_severity_policy foreign key (policy_id) references sla_policy (id)
);

create table sla_product (
    policy_id   bigint      not null,
    product_key varchar(40) not null,
    primary key (policy_id, product_key),
    constraint fk_sla_product_policy foreign key (policy_id) references sla_policy (id)
);

create table sla_organisation (
    policy_id        bigint      not null,
    organisation_key varchar(40) not null,
    primary key (policy_id, organisation_key),
    constraint fk_sla_organisation_policy foreign key (policy_id) references sla_policy (id)
);

create table sla_pause (
    policy_id bigint      not null,
    status    varchar(20) not null,
    primary key (policy_id, status),
    constraint fk_sla_pause_policy foreign key (policy_id) references sla_policy (id)
);

create table sla_target (
    policy_id      bigint      not null,
    clock_type     varchar(20) not null,
    target_seconds bigint      not null,
    calendar_key   varchar(40) not null,
    primary key (policy_id, clock_type),
    constraint fk_sla_target_policy foreign key (policy_id) references sla_policy (id)
);

create table sla_level (
    id                bigint      not null primary key,
    version           integer     not null,
    policy_id         bigint      not null,
    position          integer     not null,
    clock_type        varchar(20) not null,
    at_percent        integer,
    offset_seconds    bigint,
    reassign_team     varchar(40),
    raise_severity_to integer,
    add_tag           varchar(40),
    constraint uk_sla_level unique (policy_id, position),
    constraint fk_sla_level_policy foreign key (policy_id) references sla_policy (id)
);

create table sla_level_notify (
    level_id  bigint      not null,
    recipient varchar(20) not null,
    primary key (level_id, recipient),
    constraint fk_sla_level_notify_level foreign key (level_id) references sla_level (id)
);

create table ticket_clock (
    id             bigint      not null primary key,
    version        integer     not null,
    ticket_id      bigint      not null,
    clock_type     varchar(20) not null,
    cycle          integer     not null,
    policy_id      bigint      not null,
    calendar_id    bigint      not null,
    target_seconds bigint      not null,
    state          varchar(10) not null,
    live           boolean     not null,
    started_at     timestamp with time zone not null,
    due_at         timestamp with time zone,
    met_at         timestamp with time zone,
    breached_at    timestamp with time zone,
    constraint uk_ticket_clock unique (ticket_id, clock_type, cycle),
    constraint fk_ticket_clock_ticket foreign key (ticket_id) references ticket (id),
    constraint fk_ticket_clock_policy foreign key (policy_id) references sla_policy (id),
    constraint fk_ticket_clock_calendar foreign key (calendar_id) references working_calendar (id)
);
create index ix_ticket_clock_due on ticket_clock (state, live, due_at);
create index ix_ticket_clock_policy on ticket_clock (policy_id);
create index ix_ticket_clock_calendar on ticket_clock (calendar_id);

create table clock_event (
    clock_id    bigint      not null,
    event_no    integer     not null,
    happened_at timestamp with time zone not null,
    event_type  varchar(10) not null,
    reason      varchar(500),
    primary key (clock_id, event_no),
    constraint fk_clock_event_clock foreign key (clock_id) references ticket_clock (id)
);

create table due_level (
    id       bigint  not null primary key,
    version  integer not null,
    clock_id bigint  not null,
    level_id bigint  not null,
    due_at   timestamp with time zone,
    constraint uk_due_level unique (clock_id, level_id),
    constraint fk_due_level_clock foreign key (clock_id) references ticket_clock (id),
    constraint fk_due_level_level foreign key (level_id) references sla_level (id)
);
create index ix_due_level_due on due_level (due_at, id);
create index ix_due_level_level on due_level (level_id);

create table escalation (
    id             bigint  not null primary key,
    version        integer not null,
    clock_id       bigint  not null,
    cycle          integer not null,
    level_id       bigint  not null,
    due_at         timestamp with time zone not null,
    fired_at       timestamp with time zone not null,
    carried_out_at timestamp with time zone,
    recipients     varchar(4000),
    actions        varchar(4000),
    constraint uk_escalation unique (clock_id, cycle, level_id),
    constraint fk_escalation_clock foreign key (clock_id) references ticket_clock (id),
    constraint fk_escalation_level foreign key (level_id) references sla_level (id)
);
create index ix_escalation_level on escalation (level_id);

create table outbox_message (
    id          bigint        not null primary key,
    version     integer       not null,
    destination varchar(20)   not null,
    body        varchar(4000) not null,
    created_at  timestamp with time zone not null
);

create table mail (
    id              bigint         not null primary key,
    version         integer        not null,
    message_id      varchar(200)   not null,
    occasion        varchar(120),
    to_address      varchar(254)   not null,
    locale_tag      varchar(20)    not null,
    subject         varchar(300)   not null,
    body            varchar(120000) not null,
    state           varchar(10)    not null,
    created_at      timestamp with time zone not null,
    attempts        integer        not null,
    next_attempt_at timestamp with time zone not null,
    sent_at         timestamp with time zone,
    last_error      varchar(500),
    constraint uk_mail_message_id unique (message_id),
    constraint uk_mail_occasion unique (occasion)
);
create index ix_mail_due on mail (state, next_attempt_at);

-- The calendar every desk has, one for office hours, and a policy for each severity.
insert into working_calendar (id, version, calendar_key, revision, is_current, name, zone_id, always_open, created_at)
values (1, 1, 'always', 1, true, 'Around the clock', 'UTC', true, current_timestamp),
       (2, 1, 'office', 1, true, 'Office hours, Monday to Friday 9 to 17', 'UTC', false, current_timestamp);
insert into calendar_interval (calendar_id, day_of_week, from_second, to_second)
values (2, 0, 32400, 61200), (2, 1, 32400, 61200), (2, 2, 32400, 61200), (2, 3, 32400, 61200), (2, 4, 32400, 61200);

insert into sla_policy (id, version, policy_key, revision, is_current, position, name, created_at)
values (11, 1, 'severity-1', 1, true, 100, 'Severity 1', current_timestamp),
       (12, 1, 'severity-2', 1, true, 200, 'Severity 2', current_timestamp),
       (13, 1, 'severity-3', 1, true, 300, 'Severity 3', current_timestamp),
       (14, 1, 'severity-4', 1, true, 400, 'Severity 4', current_timestamp);
insert into sla_severity (policy_id, severity) values (11, 1), (12, 2), (13, 3), (14, 4);
insert into sla_pause (policy_id, status)
values (11, 'WAITING_CUSTOMER'), (12, 'WAITING_CUSTOMER'),
       (13, 'WAITING_CUSTOMER'), (13, 'WAITING_THIRD_PARTY'),
       (14, 'WAITING_CUSTOMER'), (14, 'WAITING_THIRD_PARTY');
-- First response as in the terms many vendors offer their premium customers; resolution is this desk's own.
insert into sla_target (policy_id, clock_type, target_seconds, calendar_key)
values (11, 'FIRST_RESPONSE', 3600, 'always'), (11, 'RESOLUTION', 86400, 'always'),
       (12, 'FIRST_RESPONSE', 7200, 'always'), (12, 'RESOLUTION', 259200, 'always'),
       (13, 'FIRST_RESPONSE', 14400, 'office'), (13, 'RESOLUTION', 288000, 'office'),
       (14, 'FIRST_RESPONSE', 28800, 'office'), (14, 'RESOLUTION', 576000, 'office');
insert into sla_level (id, version, policy_id, position, clock_type, at_percent, offset_seconds, add_tag)
values (111, 1, 11, 1, 'FIRST_RESPONSE', 75, null, null), (112, 1, 11, 2, 'FIRST_RESPONSE', null, 0, 'escalated'),
       (113, 1, 11, 3, 'RESOLUTION', 75, null, null), (114, 1, 11, 4, 'RESOLUTION', null, 0, 'escalated'),
       (121, 1, 12, 1, 'FIRST_RESPONSE', 75, null, null), (122, 1, 12, 2, 'FIRST_RESPONSE', null, 0, 'escalated'),
       (123, 1, 12, 3, 'RESOLUTION', 75, null, null), (124, 1, 12, 4, 'RESOLUTION', null, 0, 'escalated'),
       (131, 1, 13, 1, 'FIRST_RESPONSE', 75, null, null), (132, 1, 13, 2, 'FIRST_RESPONSE', null, 0, 'escalated'),
       (133, 1, 13, 3, 'RESOLUTION', 75, null, null), (134, 1, 13, 4, 'RESOLUTION', null, 0, 'escalated'),
       (141, 1, 14, 1, 'FIRST_RESPONSE', 75, null, null), (142, 1, 14, 2, 'FIRST_RESPONSE', null, 0, 'escalated'),
       (143, 1, 14, 3, 'RESOLUTION', 75, null, null), (144, 1, 14, 4, 'RESOLUTION', null, 0, 'escalated');
insert into sla_level_notify (level_id, recipient)
select id, 'ASSIGNEE' from sla_level where at_percent = 75;
insert into sla_level_notify (level_id, recipient)
select id, 'TEAM' from sla_level where at_percent = 75;
insert into sla_level_notify (level_id, recipient)
select id, 'TEAM_LEAD' from sla_level where offset_seconds = 0;
insert into sla_level_notify (level_id, recipient)
select id, 'ON_CALL' from sla_level where offset_seconds = 0;
insert into sla_level_notify (level_id, recipient)
select id, 'DUTY_MANAGER' from sla_level where offset_seconds = 0 and policy_id in (11, 12);
