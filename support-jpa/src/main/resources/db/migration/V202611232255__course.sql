-- Courses with their lessons and quizzes, and who takes them.

create table course (
    id             bigint       not null primary key,
    version        integer      not null,
    course_key     varchar(40)  not null,
    title          varchar(200) not null,
    summary        varchar(300),
    description    varchar(20000),
    language_tag   varchar(10)  not null,
    product_id     bigint,
    major_version  varchar(20),
    status         varchar(20)  not null,
    pass_mark      integer      not null,
    certificate_validity varchar(40),
    completion_rule varchar(20) not null,
    created_at     timestamp with time zone not null,
    updated_at     timestamp with time zone not null,
    published_at   timestamp with time zone,
    constraint uk_course_key unique (course_key),
    constraint fk_course_product foreign key (product_id) references product (id)
);
create index ix_course_product on course (product_id, status);
create index ix_course_status on course (status, title);

create table course_module (
    id        bigint       not null primary key,
    version   integer      not null,
    course_id bigint       not null,
    position  integer      not null,
    title     varchar(200) not null,
    constraint fk_course_module_course foreign key (course_id) references course (id)
);
create index ix_course_module_course on course_module (course_id, position);

create table lesson (
    id           bigint       not null primary key,
    version      integer      not null,
    module_id    bigint       not null,
    position     integer      not null,
    title        varchar(200) not null,
    kind         varchar(20)  not null,
    body         varchar(100000),
    minutes      integer      not null,
    optional     boolean      not null,
    link         varchar(500),
    file_name    varchar(200),
    content_type varchar(200),
    byte_size    bigint       not null,
    sha256       varchar(64),
    questions_asked  integer  not null,
    attempts_allowed integer  not null,
    constraint fk_lesson_module foreign key (module_id) references course_module (id)
);
create index ix_lesson_module on lesson (module_id, position);

create table quiz_question (
    id            bigint        not null primary key,
    version       integer       not null,
    lesson_id     bigint        not null,
    position      integer       not null,
    kind          varchar(20)   not null,
    question_text varchar(4000) not null,
    options       varchar(8000),
    answer        varchar(8000),
    feedback      varchar(4000),
    constraint fk_quiz_question_lesson foreign key (lesson_id) references lesson (id)
);
create index ix_quiz_question_lesson on quiz_question (lesson_id, position);

create table course_requirement (
    id          bigint      not null primary key,
    version     integer     not null,
    course_id   bigint      not null,
    required_id bigint      not null,
    needed_to   varchar(20) not null,
    constraint uk_course_requirement unique (course_id, required_id),
    constraint fk_course_requirement_course foreign key (course_id) references course (id),
    constraint fk_course_requirement_required foreign key (required_id) references course (id)
);
create index ix_course_requirement_required on course_requirement (required_id);

-- One row, which whoever changes requirements takes first: two could otherwise close a cycle.
create table course_graph (
    id      bigint not null primary key,
    changes bigint not null
);
insert into course_graph (id, changes) values (1, 0);

create table enrolment (
    id           bigint      not null primary key,
    version      integer     not null,
    person_id    bigint      not null,
    course_id    bigint      not null,
    turn         integer     not null,
    state        varchar(20) not null,
    grade        integer,
    enrolled_at  timestamp with time zone not null,
    active_at    timestamp with time zone not null,
    completed_at timestamp with time zone,
    certificate_number varchar(20),
    constraint uk_enrolment unique (person_id, course_id, turn),
    constraint fk_enrolment_person foreign key (person_id) references person (id),
    constraint fk_enrolment_course foreign key (course_id) references course (id)
);
create index ix_enrolment_course on enrolment (course_id, state);

-- What is removed from a course takes along what was reached in it; enrolments keep their grade.
create table lesson_progress (
    id             bigint  not null primary key,
    version        integer not null,
    enrolment_id   bigint  not null,
    lesson_id      bigint  not null,
    done_at        timestamp with time zone,
    grade          integer,
    attempts       integer not null,
    extra_attempts integer not null,
    seconds_seen   integer not null,
    constraint uk_lesson_progress unique (enrolment_id, lesson_id),
    constraint fk_lesson_progress_enrolment foreign key (enrolment_id) references enrolment (id),
    constraint fk_lesson_progress_lesson foreign key (lesson_id) references lesson (id) on delete cascade
);
create index ix_lesson_progress_lesson on lesson_progress (lesson_id);

create table quiz_attempt (
    id             bigint  not null primary key,
    version        integer not null,
    enrolment_id   bigint  not null,
    lesson_id      bigint  not null,
    attempt_number integer not null,
    grade          integer not null,
    passed         boolean not null,
    handed_in_at   timestamp with time zone not null,
    constraint uk_quiz_attempt unique (enrolment_id, lesson_id, attempt_number),
    constraint fk_quiz_attempt_enrolment foreign key (enrolment_id) references enrolment (id),
    constraint fk_quiz_attempt_lesson foreign key (lesson_id) references lesson (id) on delete cascade
);
create index ix_quiz_attempt_lesson on quiz_attempt (lesson_id);

create table quiz_answer (
    id           bigint  not null primary key,
    version      integer not null,
    attempt_id   bigint  not null,
    question_id  bigint  not null,
    position     integer not null,
    given_answer varchar(8000),
    is_right     boolean not null,
    constraint fk_quiz_answer_attempt foreign key (attempt_id) references quiz_attempt (id) on delete cascade,
    constraint fk_quiz_answer_question foreign key (question_id) references quiz_question (id) on delete cascade
);
create index ix_quiz_answer_attempt on quiz_answer (attempt_id, position);
create index ix_quiz_answer_question on quiz_answer (question_id, is_right);
