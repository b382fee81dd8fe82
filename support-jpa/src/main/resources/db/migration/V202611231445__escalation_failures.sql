-- How often carrying out a level failed, and why the last time, for whoever repairs it.
alter table escalation add column failures integer default 0 not null;
alter table escalation add column last_failure varchar(500);
