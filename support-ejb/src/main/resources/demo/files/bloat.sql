-- Estimates the bloat of tables from statistics; reads no table itself.
select schemaname, relname,
       pg_size_pretty(pg_relation_size(relid))                                   as size,
       n_dead_tup                                                               as dead,
       round(100.0 * n_dead_tup / nullif(n_live_tup + n_dead_tup, 0), 1)        as dead_percent,
       greatest(last_vacuum, last_autovacuum)                                   as vacuumed
from pg_stat_user_tables
where pg_relation_size(relid) > 100 * 1024 * 1024
order by n_dead_tup desc;
