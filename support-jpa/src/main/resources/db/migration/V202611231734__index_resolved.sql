-- How many tickets were resolved when, and which.
create index ix_ticket_resolved on ticket (resolved_at, id);
