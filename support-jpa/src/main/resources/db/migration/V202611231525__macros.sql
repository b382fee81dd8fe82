-- Prepared replies and what happens with them.
create table macro (
    id           bigint         not null primary key,
    version      integer        not null,
    name         varchar(80)    not null,
    team_id      bigint,
    body         varchar(20000) not null,
    then_status  varchar(20),
    severity     integer,
    takes_ticket boolean        not null,
    constraint uk_macro_name unique (name),
    constraint ck_macro_severity check (severity between 1 and 4),
    constraint fk_macro_team foreign key (team_id) references team (id)
);
create index ix_macro_team on macro (team_id, name);

create table macro_tag (
    macro_id bigint      not null,
    tag      varchar(40) not null,
    primary key (macro_id, tag),
    constraint fk_macro_tag_macro foreign key (macro_id) references macro (id)
);
