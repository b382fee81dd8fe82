-- Messages are read by time: nodes take their keys in blocks, so ids say little about the order.

create index ix_message_ticket_time on message (ticket_id, created_at, id);
drop index ix_message_ticket;
