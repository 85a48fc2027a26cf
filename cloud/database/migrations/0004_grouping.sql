-- What a learner asks for before the teams are made: one person to be with, and whether to be a captain.
create table grouping_wishes (
  community_id text not null,
  course_id text not null,
  member_id text not null,
  wants_member_id text,
  wants_to_captain boolean not null default false,
  changed_at timestamptz not null,
  primary key (community_id, course_id, member_id),
  constraint grouping_wishes_enrolment_fkey foreign key (community_id, course_id, member_id) references enrolments,
  constraint grouping_wishes_wanted_fkey foreign key (community_id, course_id, wants_member_id) references enrolments,
  constraint grouping_wishes_other_check check (wants_member_id <> member_id)
);
create index grouping_wishes_wanted_idx on grouping_wishes (community_id, course_id, wants_member_id)
  where wants_member_id is not null;

-- The proposal of a course, until its teams are published; then who published it and when.
create table groupings (
  community_id text not null,
  course_id text not null,
  team_size integer not null constraint groupings_team_size_check check (team_size between 2 and 50),
  -- The fields that were spread: question ids, and 'activity'.
  fields text[] not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  published_by text,
  published_at timestamptz,
  primary key (community_id, course_id),
  constraint groupings_course_fkey foreign key (community_id, course_id) references courses,
  constraint groupings_published_check check ((published_by is null) = (published_at is null))
);

-- Teams of a proposal; a published team takes over the id.
create table grouping_teams (
  community_id text not null,
  course_id text not null,
  team_id text not null,
  position integer not null,
  name text not null,
  primary key (community_id, course_id, team_id),
  constraint grouping_teams_grouping_fkey foreign key (community_id, course_id) references groupings,
  constraint grouping_teams_name_key unique (community_id, course_id, name)
);

-- Who sits where in a proposal. An operator's mark of a captain outlives the proposal it was made in.
create table grouping_seats (
  community_id text not null,
  course_id text not null,
  member_id text not null,
  team_id text not null,
  is_captain boolean not null default false,
  is_marked boolean not null default false,
  primary key (community_id, course_id, member_id),
  constraint grouping_seats_team_fkey foreign key (community_id, course_id, team_id) references grouping_teams,
  constraint grouping_seats_enrolment_fkey foreign key (community_id, course_id, member_id) references enrolments,
  constraint grouping_seats_marked_check check (is_captain or not is_marked)
);
create index grouping_seats_team_idx on grouping_seats (community_id, course_id, team_id, member_id);
create unique index grouping_seats_captain_key on grouping_seats (community_id, course_id, team_id) where is_captain;

-- Teams are shown in the order of their proposal.
alter table teams add column position integer not null default 0;

-- A team has one captain; its people are listed page by page, and so are those without a team.
create unique index enrolments_captain_key on enrolments (community_id, team_id) where team_role = 'captain';
create index enrolments_ungrouped_idx on enrolments (community_id, course_id, member_id)
  where status = 'active' and team_id is null;
