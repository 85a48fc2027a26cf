-- When a learner agreed, at the opening, to what the course's rules say; null = not yet.
alter table enrolments add column rules_acknowledged_at timestamptz;

-- How a course ended for each of its learners: counted from the facts in the moment it closed, never changed afterwards.
create table course_reports (
  community_id text not null,
  course_id text not null,
  member_id text not null,
  -- As it was; null once the person has deleted their account.
  nickname text,
  team_id text,
  team_role text,
  -- One letter for every scheduled day in order: L lit, M made up, V on leave, X missed, - not asked.
  marks text not null constraint course_reports_marks_check check (marks ~ '^[LMVX-]*$'),
  -- Of the marks: days that counted for or against the learner, and those lit or made up among them.
  asked_days integer not null,
  lit_days integer not null,
  made_up_days integer not null,
  leave_days integer not null,
  best_streak integer not null,
  points integer not null,
  likes_given integer not null,
  likes_received integer not null,
  comments_given integer not null,
  comments_received integer not null,
  homework_handed_in integer not null,
  homework_accepted integer not null,
  -- Of a learner who completed the course; starts with the community's short code, by which strangers' look-ups find it.
  certificate_code text,
  closed_at timestamptz not null,
  primary key (community_id, course_id, member_id),
  constraint course_reports_certificate_key unique (community_id, certificate_code),
  constraint course_reports_enrolment_fkey foreign key (community_id, course_id, member_id) references enrolments,
  constraint course_reports_days_check check (lit_days between made_up_days and asked_days)
);
create index course_reports_member_idx on course_reports (community_id, member_id);
