-- What happens to a ticket by itself when nobody says anything, and when.
alter table ticket add column next_step varchar(20);
alter table ticket add column next_step_at timestamp with time zone;
create index ix_ticket_next_step on ticket (next_step_at, id);

-- Whoever was waited for before the desk could remind gets the usual time from now on.
update ticket set next_step = 'REMIND_CUSTOMER', next_step_at = current_timestamp + interval '3' day
where status = 'WAITING_CUSTOMER';
update ticket set next_step = 'REMIND_DESK', next_step_at = current_timestamp + interval '3' day
where status = 'WAITING_THIRD_PARTY';
update ticket set next_step = 'CLOSE_UNCONFIRMED', next_step_at = current_timestamp + interval '14' day
where status = 'RESOLVED';
