-- Every tenant table's primary key begins with community_id; no key, constraint or join crosses communities.
-- Times are instants; local_date is a learning day in the community's zone; points are integers.

create table people (
  person_id text primary key,
  openid text constraint people_openid_key unique,
  created_at timestamptz not null,
  deleted_at timestamptz,
  constraint people_deleted_without_openid check (deleted_at is null or openid is null)
);

create table communities (
  community_id text primary key,
  short_code text not null constraint communities_short_code_key unique,
  name text not null,
  tagline text not null default '',
  cover_key text,
  time_zone text not null default 'Asia/Shanghai',
  gate text not null default 'open' constraint communities_gate_check check (gate in ('open', 'invite', 'review', 'access_code')),
  theme text[] not null default '{}',
  services text[] not null default '{}',
  forbidden text[] not null default '{}',
  encouraged text[] not null default '{}',
  content_contact text not null default '',
  created_at timestamptz not null
);

create table members (
  community_id text not null constraint members_community_fkey references communities,
  member_id text not null,
  person_id text not null,
  nickname text not null,
  avatar_key text,
  bio text not null default '',
  role text not null default 'member' constraint members_role_check check (role in ('owner', 'operator', 'coach', 'kol', 'member')),
  status text not null default 'active' constraint members_status_check check (status in ('active', 'left', 'removed', 'deleted')),
  removed_reason text,
  reminder_time text,
  -- The local day of the last reminder, so that it comes once a day however often the timer runs.
  reminded_on date,
  show_on_boards boolean not null default true,
  show_sky boolean not null default true,
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (community_id, member_id),
  constraint members_person_key unique (community_id, person_id)
);
create index members_person_idx on members (person_id);
create index members_reminder_idx on members (reminder_time) where reminder_time is not null and status = 'active';
create index members_status_idx on members (community_id, status);
create index members_deleted_idx on members (left_at) where status = 'deleted';

create table member_steps (
  community_id text not null,
  member_id text not null,
  step text not null constraint member_steps_step_check check (step in ('rules', 'first_checkin', 'greet', 'reminder')),
  done_at timestamptz not null,
  primary key (community_id, member_id, step),
  constraint member_steps_member_fkey foreign key (community_id, member_id) references members
);

create table form_questions (
  community_id text not null constraint form_questions_community_fkey references communities,
  question_id text not null,
  course_id text,
  position integer not null,
  label text not null,
  kind text not null constraint form_questions_kind_check check (kind in ('text', 'number', 'single', 'multiple')),
  is_required boolean not null default false,
  options text[] not null default '{}',
  primary key (community_id, question_id)
);

create table applications (
  community_id text not null constraint applications_community_fkey references communities,
  application_id text not null,
  person_id text not null,
  nickname text not null,
  answers jsonb not null default '[]',
  status text not null default 'pending' constraint applications_status_check check (status in ('pending', 'approved', 'rejected')),
  reason text,
  created_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  primary key (community_id, application_id)
);
create unique index applications_pending_key on applications (community_id, person_id) where status = 'pending';
create index applications_queue_idx on applications (community_id, status, application_id);
create index applications_person_idx on applications (community_id, person_id, application_id);
create index applications_applicant_idx on applications (person_id);

create table invite_codes (
  community_id text not null constraint invite_codes_community_fkey references communities,
  code text not null,
  course_id text,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  primary key (community_id, code)
);

-- Single use; only the hash is kept.
create table access_codes (
  community_id text not null constraint access_codes_community_fkey references communities,
  code_hash text not null,
  course_id text,
  used_by text,
  used_at timestamptz,
  primary key (community_id, code_hash),
  constraint access_codes_used_check check ((used_by is null) = (used_at is null))
);

create table media (
  community_id text not null,
  media_id text not null,
  owner_id text not null,
  storage_key text not null,
  mime text not null,
  bytes integer not null,
  width integer not null default 0,
  height integer not null default 0,
  state text not null default 'awaiting_upload'
    constraint media_state_check check (state in ('awaiting_upload', 'checking', 'review', 'passed', 'rejected')),
  -- By which the platform's callback names its verdict, and when one was last asked for.
  check_trace text,
  check_tried_at timestamptz,
  -- When the sweep next looks whether anything still uses the picture.
  sweep_at timestamptz not null default 'epoch',
  created_at timestamptz not null,
  primary key (community_id, media_id),
  constraint media_storage_key unique (community_id, storage_key),
  constraint media_owner_fkey foreign key (community_id, owner_id) references members
);
create index media_owner_idx on media (community_id, owner_id);
create index media_trace_idx on media (check_trace) where check_trace is not null;
create index media_unchecked_idx on media (check_tried_at nulls first) where state = 'checking';
create index media_sweep_idx on media (sweep_at);

-- Files whose rows are gone, until storage has removed them too.
create table file_removals (
  community_id text not null,
  storage_key text not null,
  requested_at timestamptz not null,
  primary key (community_id, storage_key)
);
create index file_removals_age_idx on file_removals (requested_at);

create table courses (
  community_id text not null constraint courses_community_fkey references communities,
  course_id text not null,
  title text not null,
  summary text not null default '',
  introduction text not null default '',
  handbook text not null default '',
  opening_message text,
  cover_key text,
  kind text not null constraint courses_kind_check check (kind in ('flash', 'camp', 'long_term')),
  status text not null default 'draft'
    constraint courses_status_check check (status in ('draft', 'enrolling', 'grouping', 'open', 'closed', 'archived')),
  host_id text,
  starts_on date not null,
  days integer not null constraint courses_days_check check (days between 1 and 366),
  weekdays integer[] not null default '{1,2,3,4,5,6,7}'
    constraint courses_weekdays_check check (cardinality(weekdays) between 1 and 7 and weekdays <@ '{1,2,3,4,5,6,7}'),
  dissolves_on date not null,
  cutoff_minutes integer not null default 0 constraint courses_cutoff_check check (cutoff_minutes between 0 and 720),
  grace_minutes integer not null default 360 constraint courses_grace_check check (grace_minutes between 0 and 2880),
  capacity integer constraint courses_capacity_check check (capacity > 0),
  gate text not null default 'open' constraint courses_gate_check check (gate in ('open', 'invite', 'review', 'access_code')),
  leave_allowance integer not null default 2 constraint courses_leave_check check (leave_allowance >= 0),
  makeup_allowance integer not null default 2 constraint courses_makeup_check check (makeup_allowance >= 0),
  completion_share numeric(3, 2) not null default 0.8
    constraint courses_completion_check check (completion_share > 0 and completion_share <= 1),
  numbers jsonb not null default '[]',
  created_at timestamptz not null,
  primary key (community_id, course_id)
);
create index courses_status_idx on courses (community_id, status);

create table course_days (
  community_id text not null,
  course_id text not null,
  day_no integer not null,
  title text not null,
  task text not null default '',
  link text,
  is_required boolean not null default true,
  primary key (community_id, course_id, day_no),
  constraint course_days_course_fkey foreign key (community_id, course_id) references courses
);

create table teams (
  community_id text not null,
  team_id text not null,
  course_id text not null,
  name text not null,
  captains_note text,
  created_at timestamptz not null,
  primary key (community_id, team_id),
  constraint teams_course_fkey foreign key (community_id, course_id) references courses
);
create index teams_course_idx on teams (community_id, course_id);

create table enrolments (
  community_id text not null,
  course_id text not null,
  member_id text not null,
  status text not null default 'active' constraint enrolments_status_check check (status in ('active', 'withdrawn')),
  team_id text,
  team_role text constraint enrolments_team_role_check check (team_role in ('captain', 'study_lead', 'organiser', 'member')),
  -- Days before this one are not asked of the member.
  first_day date not null,
  enrolled_at timestamptz not null,
  withdrawn_at timestamptz,
  lit_days integer not null default 0,
  best_streak integer not null default 0,
  -- Kept in the row that is locked, so that an allowance can't be overdrawn by parallel calls.
  makeups_used integer not null default 0 constraint enrolments_makeups_check check (makeups_used >= 0),
  leaves_used integer not null default 0 constraint enrolments_leaves_check check (leaves_used >= 0),
  primary key (community_id, course_id, member_id),
  constraint enrolments_course_fkey foreign key (community_id, course_id) references courses,
  constraint enrolments_member_fkey foreign key (community_id, member_id) references members,
  constraint enrolments_team_fkey foreign key (community_id, team_id) references teams,
  constraint enrolments_team_role_with_team check ((team_id is null) = (team_role is null))
);
create index enrolments_member_idx on enrolments (community_id, member_id);
create index enrolments_team_idx on enrolments (community_id, team_id) where team_id is not null;

create table checkins (
  community_id text not null,
  checkin_id text not null,
  course_id text not null,
  member_id text not null,
  team_id text,
  local_date date not null,
  text text not null,
  numbers jsonb not null default '{}',
  media_ids text[] not null default '{}',
  visibility text not null constraint checkins_visibility_check check (visibility in ('course', 'team', 'self')),
  state text not null constraint checkins_state_check check (state in ('self_visible', 'published', 'fix_needed', 'appeal')),
  state_reason text,
  is_makeup boolean not null default false,
  streak integer not null,
  like_count integer not null default 0 constraint checkins_like_count_check check (like_count >= 0),
  comment_count integer not null default 0 constraint checkins_comment_count_check check (comment_count >= 0),
  featured_at timestamptz,
  -- When the timer last asked for a verdict that was missing; null = not yet.
  check_tried_at timestamptz,
  written_at timestamptz not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  primary key (community_id, checkin_id),
  constraint checkins_enrolment_fkey foreign key (community_id, course_id, member_id) references enrolments
);
-- Exactly once: one living check-in for a member, course and learning day.
create unique index checkins_day_key on checkins (community_id, course_id, member_id, local_date) where deleted_at is null;
create index checkins_course_feed_idx on checkins (community_id, course_id, checkin_id desc) where deleted_at is null and state = 'published';
create index checkins_team_feed_idx on checkins (community_id, team_id, checkin_id desc) where deleted_at is null and state = 'published' and team_id is not null;
create index checkins_featured_idx on checkins (community_id, course_id, featured_at desc, checkin_id desc) where deleted_at is null and featured_at is not null;
create index checkins_member_idx on checkins (community_id, member_id, local_date);
create index checkins_team_day_idx on checkins (community_id, team_id, local_date) where deleted_at is null and team_id is not null;
create index checkins_unchecked_idx on checkins (check_tried_at nulls first, created_at) where deleted_at is null and state = 'self_visible';

create table leaves (
  community_id text not null,
  course_id text not null,
  member_id text not null,
  local_date date not null,
  created_at timestamptz not null,
  primary key (community_id, course_id, member_id, local_date),
  constraint leaves_enrolment_fkey foreign key (community_id, course_id, member_id) references enrolments
);

create table likes (
  community_id text not null,
  checkin_id text not null,
  member_id text not null,
  created_at timestamptz not null,
  primary key (community_id, checkin_id, member_id),
  constraint likes_checkin_fkey foreign key (community_id, checkin_id) references checkins
);
create index likes_member_idx on likes (community_id, member_id);

create table comments (
  community_id text not null,
  comment_id text not null,
  checkin_id text not null,
  member_id text not null,
  reply_to_member_id text,
  text text not null,
  state text not null constraint comments_state_check check (state in ('self_visible', 'published', 'hidden')),
  check_tried_at timestamptz,
  created_at timestamptz not null,
  deleted_at timestamptz,
  primary key (community_id, comment_id),
  constraint comments_checkin_fkey foreign key (community_id, checkin_id) references checkins,
  constraint comments_member_fkey foreign key (community_id, member_id) references members
);
create index comments_checkin_idx on comments (community_id, checkin_id, comment_id) where deleted_at is null;
create index comments_member_idx on comments (community_id, member_id);
create index comments_unchecked_idx on comments (check_tried_at nulls first, created_at) where deleted_at is null and state = 'self_visible';

create table safety_cases (
  community_id text not null constraint safety_cases_community_fkey references communities,
  case_id text not null,
  kind text not null constraint safety_cases_kind_check check (kind in ('report', 'appeal', 'check')),
  subject text not null constraint safety_cases_subject_check check (subject in ('checkin', 'comment')),
  subject_id text not null,
  reason text not null,
  reports integer not null default 0,
  created_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  decision text constraint safety_cases_decision_check check (decision in ('publish', 'hide')),
  primary key (community_id, case_id)
);
create unique index safety_cases_open_key on safety_cases (community_id, subject, subject_id) where decided_at is null;
create index safety_cases_queue_idx on safety_cases (community_id, case_id) where decided_at is null;

create table safety_reports (
  community_id text not null,
  case_id text not null,
  member_id text not null,
  reason text not null,
  created_at timestamptz not null,
  primary key (community_id, case_id, member_id),
  constraint safety_reports_case_fkey foreign key (community_id, case_id) references safety_cases
);

create table inbox_messages (
  community_id text not null,
  member_id text not null,
  message_id text not null,
  kind text not null,
  title text not null,
  body text not null,
  link text,
  -- Whose act or words the message tells of; it goes when they delete their account.
  actor_id text,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (community_id, member_id, message_id),
  constraint inbox_messages_member_fkey foreign key (community_id, member_id) references members
);
create index inbox_messages_actor_idx on inbox_messages (community_id, actor_id) where actor_id is not null;
create index inbox_messages_unread_idx on inbox_messages (community_id, member_id, message_id desc) where read_at is null;

create table tiers (
  community_id text not null constraint tiers_community_fkey references communities,
  tier_no integer not null,
  name text not null,
  growth integer not null constraint tiers_growth_check check (growth >= 0),
  primary key (community_id, tier_no),
  constraint tiers_growth_key unique (community_id, growth)
);

-- Append-only versions: an entry names the version that made it.
create table earning_rules (
  community_id text not null constraint earning_rules_community_fkey references communities,
  event text not null,
  version integer not null,
  points integer not null constraint earning_rules_points_check check (points >= 0),
  growth integer not null constraint earning_rules_growth_check check (growth >= 0),
  daily_limit integer constraint earning_rules_limit_check check (daily_limit > 0),
  is_enabled boolean not null default true,
  created_at timestamptz not null,
  primary key (community_id, event, version)
);

create table ledger_accounts (
  community_id text not null,
  member_id text not null,
  points integer not null default 0,
  growth integer not null default 0 constraint ledger_accounts_growth_check check (growth >= 0),
  last_sequence integer not null default 0,
  -- How often each event has counted on the latest local day; kept in the locked row, so that a limit can't be raced.
  counted_on date,
  counted jsonb not null default '{}',
  primary key (community_id, member_id),
  constraint ledger_accounts_member_fkey foreign key (community_id, member_id) references members
);

create table ledger_entries (
  community_id text not null,
  member_id text not null,
  sequence integer not null constraint ledger_entries_sequence_check check (sequence > 0),
  kind text not null constraint ledger_entries_kind_check check (kind in ('earn', 'spend', 'reversal', 'expire', 'grant')),
  reason text not null,
  rule_version integer,
  source_kind text not null,
  source_id text not null,
  points integer not null,
  growth integer not null,
  points_after integer not null,
  growth_after integer not null,
  reverses integer,
  local_date date not null,
  created_at timestamptz not null,
  primary key (community_id, member_id, sequence),
  constraint ledger_entries_source_key unique (community_id, member_id, reason, source_id),
  constraint ledger_entries_reverses_key unique (community_id, member_id, reverses),
  constraint ledger_entries_account_fkey foreign key (community_id, member_id) references ledger_accounts,
  constraint ledger_entries_moves_check check (points <> 0 or growth <> 0),
  -- Only taking something back that was already spent may leave a debt.
  constraint ledger_entries_covered_check check (kind <> 'spend' or points_after >= 0),
  constraint ledger_entries_reversal_check check ((kind = 'reversal') = (reverses is not null))
);

create table idempotency_keys (
  community_id text not null,
  caller_key text not null,
  request_id text not null,
  action text not null,
  input_hash text not null,
  response jsonb,
  created_at timestamptz not null,
  constraint idempotency_keys_pkey primary key (community_id, caller_key, request_id)
);
create index idempotency_keys_age_idx on idempotency_keys (created_at);

-- One row per caller and action; unlogged, because losing it in a crash costs nothing.
create unlogged table rate_windows (
  community_id text not null,
  caller_key text not null,
  action text not null,
  window_start timestamptz not null,
  calls integer not null,
  primary key (community_id, caller_key, action)
);

create table audit_log (
  community_id text not null constraint audit_log_community_fkey references communities,
  audit_id text not null,
  actor_id text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  reason text not null default '',
  created_at timestamptz not null,
  primary key (community_id, audit_id)
);
