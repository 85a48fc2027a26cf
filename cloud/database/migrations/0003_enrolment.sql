-- What somebody asked of a course's gate and how it was answered: one row a member, renewed when they ask again.
-- A place in the course itself is a row of enrolments; a request that is 'admitted' has an active one.
create table enrolment_requests (
  community_id text not null,
  course_id text not null,
  member_id text not null,
  status text not null
    constraint enrolment_requests_status_check check (status in ('applied', 'waitlisted', 'admitted', 'rejected', 'withdrawn')),
  -- Order of arrival at the course, counted under the lock on the course's row. Asking again, and joining the line after
  -- a review, takes a new number: nobody's place in the line ever gets worse.
  arrival_no integer not null constraint enrolment_requests_arrival_check check (arrival_no > 0),
  -- The answers with the words that were asked: [{questionId, label, values}].
  answers jsonb not null default '[]',
  -- Of a rejection, for the person who asked.
  reason text,
  requested_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  primary key (community_id, course_id, member_id),
  constraint enrolment_requests_arrival_key unique (community_id, course_id, arrival_no),
  constraint enrolment_requests_course_fkey foreign key (community_id, course_id) references courses,
  constraint enrolment_requests_member_fkey foreign key (community_id, member_id) references members,
  constraint enrolment_requests_reason_check check (reason is null or status = 'rejected')
);
create index enrolment_requests_list_idx on enrolment_requests (community_id, course_id, status, arrival_no);
create index enrolment_requests_member_idx on enrolment_requests (community_id, member_id);

insert into enrolment_requests (community_id, course_id, member_id, status, arrival_no, requested_at)
select community_id, course_id, member_id, case when status = 'active' then 'admitted' else 'withdrawn' end,
  row_number() over (partition by community_id, course_id order by enrolled_at, member_id), enrolled_at
from enrolments;

-- Bounds of a number, both inclusive.
alter table form_questions
  add column min_value integer,
  add column max_value integer,
  add constraint form_questions_bounds_check check (min_value is null or max_value is null or min_value <= max_value),
  add constraint form_questions_course_fkey foreign key (community_id, course_id) references courses;
create index form_questions_form_idx on form_questions (community_id, course_id, position);

-- Places are counted while the course is locked.
create index enrolments_status_idx on enrolments (community_id, course_id, status);
