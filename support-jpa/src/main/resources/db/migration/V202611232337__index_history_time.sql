-- Each node's search index follows the history by the time entries were recorded.

create index ix_history_entry_recorded on history_entry (recorded_at, id);
