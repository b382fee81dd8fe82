-- Lists people keep: saved views, and how each person wants lists to look.
create table saved_view (
    id         bigint        not null primary key,
    version    integer       not null,
    owner_id   bigint        not null,
    team_id    bigint,
    name       varchar(60)   not null,
    list_query varchar(2000) not null,
    position   integer       not null,
    constraint fk_saved_view_owner foreign key (owner_id) references person (id),
    constraint fk_saved_view_team foreign key (team_id) references team (id)
);
create index ix_saved_view_owner on saved_view (owner_id, position);
create index ix_saved_view_team on saved_view (team_id, position);

create table list_layout (
    id        bigint  not null primary key,
    version   integer not null,
    person_id bigint  not null,
    columns_shown varchar(200),
    opens_id  bigint,
    constraint uk_list_layout_person unique (person_id),
    constraint fk_list_layout_person foreign key (person_id) references person (id),
    constraint fk_list_layout_opens foreign key (opens_id) references saved_view (id) on delete set null
);
create index ix_list_layout_opens on list_layout (opens_id);
