alter table courses
  -- Lowest tier that may enrol, on top of the gate; null = every member.
  add column min_tier_no integer,
  -- Enrolment opens and ends; null = at once, and until the course starts.
  add column enrols_from timestamptz,
  add column enrols_until timestamptz,
  -- Members of a team; null = a course without teams, which is not grouped.
  add column team_size integer constraint courses_team_size_check check (team_size between 2 and 50),
  -- Told to a learner who enrols; the opening message waits for the opening.
  add column welcome_message text,
  -- What a learner acknowledges, one rule a line.
  add column rules_text text[] not null default '{}',
  -- Homework that must be accepted before the course counts as complete; null = none.
  add column required_homework integer constraint courses_homework_check check (required_homework > 0),
  add column created_by text,
  -- Grows with every change of settings or plan, so that two operators never overwrite each other unseen.
  add column revision integer not null default 1,
  add constraint courses_enrolment_period_check check (enrols_until > enrols_from);
-- What the timer may have to move.
create index courses_moving_idx on courses (community_id, course_id) where status in ('enrolling', 'grouping', 'open', 'closed');
create index courses_desk_idx on courses (community_id, starts_on desc, course_id desc);

alter table course_days add column media_ids text[] not null default '{}';
create index course_days_media_idx on course_days using gin (media_ids);

-- Every change of a course's status: who (null = its own dates), when and why.
create table course_moves (
  community_id text not null,
  course_id text not null,
  move_no integer not null,
  from_status text not null,
  to_status text not null,
  moved_by text,
  reason text not null default '',
  moved_at timestamptz not null,
  primary key (community_id, course_id, move_no),
  constraint course_moves_course_fkey foreign key (community_id, course_id) references courses
);
