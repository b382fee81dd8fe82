-- Certificates of completed courses.

create table certificate (
    id            bigint       not null primary key,
    version       integer      not null,
    certificate_number varchar(20) not null,
    person_id     bigint       not null,
    course_id     bigint       not null,
    enrolment_id  bigint       not null,
    holder        varchar(200) not null,
    course_title  varchar(200) not null,
    product_key   varchar(40),
    major_version varchar(20),
    issued_on     date         not null,
    expires_on    date,
    revoked_at    timestamp with time zone,
    reason        varchar(500),
    constraint uk_certificate_number unique (certificate_number),
    constraint uk_certificate_enrolment unique (enrolment_id),
    constraint fk_certificate_person foreign key (person_id) references person (id),
    constraint fk_certificate_course foreign key (course_id) references course (id),
    constraint fk_certificate_enrolment foreign key (enrolment_id) references enrolment (id)
);
create index ix_certificate_person on certificate (person_id);
create index ix_certificate_course on certificate (course_id);
create index ix_certificate_product on certificate (product_key, issued_on);
