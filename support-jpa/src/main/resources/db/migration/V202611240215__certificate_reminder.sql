-- When holders are next reminded that a certificate expires.

alter table certificate add column remind_on date;
update certificate set remind_on = expires_on - interval '60' day
    where revoked_at is null and expires_on > current_date;
create index ix_certificate_remind_on on certificate (remind_on);
