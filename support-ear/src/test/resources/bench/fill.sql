-- A desk of ${tickets} tickets of the last year, one in twenty open, each with ten messages.
-- People 1001 to 2000 are customers, 2001 to 2100 agents in teams 1 to 10.
insert into organisation (id, version, organisation_key, name)
select i, 1, 'org-' || i, 'Organisation ' || i from generate_series(1, 50) i;

insert into person (id, version, email, first_name, last_name, verified, active, organisation_id, locale_tag, created_at)
select i, 1, 'person' || i || '@desk.example', 'First' || i, 'Last' || i, true, true,
       case when i <= 2000 then 1 + i % 50 end, case when i % 3 = 0 then 'zh-CN' else 'en' end, now()
  from generate_series(1001, 2100) i;

insert into person_role (person_id, role_name)
select i, case when i <= 2000 then 'CUSTOMER' else 'AGENT' end from generate_series(1001, 2100) i;

insert into team (id, version, team_key, name, lead_id)
select i, 1, 'team-' || i, 'Team ' || i, 2000 + i from generate_series(1, 10) i;

insert into team_member (team_id, person_id)
select 1 + i % 10, i from generate_series(2001, 2100) i;

insert into product (id, version, product_key, name, team_id)
select i, 1, 'product-' || i, 'Product ' || i, i from generate_series(1, 10) i;

insert into product_version (id, version, product_id, name, position)
select 100 + i, 1, i, '1.0', 0 from generate_series(1, 10) i;

-- Two levels that tell one person each.
insert into sla_policy (id, version, policy_key, revision, is_current, position, name, created_at)
values (21, 1, 'bench', 1, true, 1, 'Bench', now());
insert into sla_severity (policy_id, severity) values (21, 1), (21, 2), (21, 3), (21, 4);
insert into sla_target (policy_id, clock_type, target_seconds, calendar_key)
values (21, 'FIRST_RESPONSE', 14400, 'always'), (21, 'RESOLUTION', 86400000, 'always');
insert into sla_level (id, version, policy_id, position, clock_type, at_percent, offset_seconds)
values (211, 1, 21, 1, 'RESOLUTION', 75, null), (212, 1, 21, 2, 'RESOLUTION', null, 0);
insert into sla_level_notify (level_id, recipient) values (211, 'ASSIGNEE'), (212, 'TEAM_LEAD');

insert into ticket (id, version, ticket_number, subject, status, severity, product_id, product_version_id,
                    organisation_id, reporter_id, assignee_id, team_id, created_at, updated_at,
                    first_responded_at, resolved_at, closed_at, next_due_at, breached)
select 1000000 + i, 1, '2026-' || lpad(i::text, 6, '0'),
       'Node ' || (i % 997) || ' does not leave safe mode after upgrade ' || i,
       case when i % 20 = 0 then 'OPEN' else 'CLOSED' end, 1 + i % 4, 1 + i % 10, 101 + i % 10,
       1 + (1001 + i % 1000) % 50, 1001 + i % 1000, 2001 + i % 100, 1 + i % 10,
       born, born + interval '2 hours', born + interval '10 minutes',
       case when i % 20 <> 0 then born + interval '1 hour' end,
       case when i % 20 <> 0 then born + interval '2 hours' end,
       case when i % 20 = 0 then now() + i * interval '1 second' end, i % 30 = 0
  from (select i, now() - (${tickets} - i) * (interval '365 days' / ${tickets}) born
          from generate_series(1, ${tickets}) i) n;

insert into ticket_tag (ticket_id, tag)
select 1000000 + i, 'tag-' || (i % 200) from generate_series(1, ${tickets}) i;

insert into message (id, version, ticket_id, author_id, kind, channel, by_staff, body, created_at)
select 10000000 + t.id * 10 + k, 1, t.id, case when k % 2 = 0 then t.reporter_id else t.assignee_id end,
       case when k % 5 = 3 then 'INTERNAL' else 'PUBLIC' end, 'WEB', k % 2 = 1,
       'Message **' || k || '** of the conversation. We looked at the `NameNode` log and found this:' || chr(10) || chr(10)
       || '```' || chr(10) || '2026-11-23 09:15:00 WARN blockmanagement: the reported blocks ' || t.id
       || ' need additional ' || k || ' blocks to reach the threshold' || chr(10) || '```' || chr(10) || chr(10)
       || '- step one: look at the disks' || chr(10) || '- step two: start the node again',
       t.created_at + k * interval '10 minutes'
  from ticket t, generate_series(0, 9) k;

insert into history_entry (id, subject_type, subject_id, happened_at, recorded_at, actor_id, actor_name,
                           action_name, field_name, old_value, new_value, internal)
select 30000000 + t.id * 6 + k, 'TICKET', t.id, t.created_at + k * interval '15 minutes',
       t.created_at + k * interval '15 minutes', t.assignee_id, 'First Last', 'CHANGED', 'severity',
       '3', '2', false
  from ticket t, generate_series(0, 5) k;

insert into ticket_clock (id, version, ticket_id, clock_type, cycle, policy_id, calendar_id, target_seconds,
                          state, live, started_at, due_at, met_at)
select 50000000 + t.id, 1, t.id, 'FIRST_RESPONSE', 1, 21, 1, 14400, 'MET', false, t.created_at,
       t.created_at + interval '4 hours', t.first_responded_at
  from ticket t
union all
select 70000000 + t.id, 1, t.id, 'RESOLUTION', 1, 21, 1, 86400000,
       case when t.status = 'OPEN' then 'RUNNING' else 'MET' end, t.status = 'OPEN', t.created_at,
       t.created_at + interval '1000 days', t.resolved_at
  from ticket t;

insert into clock_event (clock_id, event_no, happened_at, event_type)
select id, 1, started_at, 'START' from ticket_clock where id >= 50000000
union all
select id, 2, met_at, 'STOP' from ticket_clock where id >= 50000000 and met_at is not null;

insert into due_level (id, version, clock_id, level_id, due_at)
select 90000000 + c.id * 2 + l, 1, c.id, 211 + l, now() + interval '300 days'
  from ticket_clock c, generate_series(0, 1) l where c.live;

alter sequence entity_seq restart with 1000000000;
alter sequence ticket_number_seq restart with 500000;

