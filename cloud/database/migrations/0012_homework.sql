-- Homework: what is asked, what is handed in (every version kept), and who says what about it.

-- Files beside pictures: the same uploads, with the name they had on the phone.
alter table media add column file_name text;

create table assignments (
  community_id text not null,
  assignment_id text not null,
  course_id text not null,
  title text not null,
  prompt text not null,
  media_ids text[] not null default '{}',
  link text,
  is_required boolean not null default true,
  -- null = a draft; in the future = not yet visible to learners.
  publish_at timestamptz,
  -- When learners were told; once, however often the timer runs.
  announced_at timestamptz,
  due_at timestamptz not null,
  late_policy text not null default 'mark' constraint assignments_late_check check (late_policy in ('mark', 'refuse')),
  -- Until when a new version may be handed in, also after a return.
  resubmit_until timestamptz not null,
  reviewer_kind text not null default 'coach'
    constraint assignments_reviewer_check check (reviewer_kind in ('coach', 'captain', 'peer')),
  peers integer not null default 0,
  -- When peers were chosen for what was handed in by then.
  peers_assigned_at timestamptz,
  promise_hours integer not null default 48 constraint assignments_promise_check check (promise_hours between 1 and 336),
  release_mode text not null default 'at_once'
    constraint assignments_release_check check (release_mode in ('at_once', 'together')),
  rubric_version integer not null default 1,
  -- Grows with every change, so that two editors notice each other.
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  primary key (community_id, assignment_id),
  constraint assignments_course_fkey foreign key (community_id, course_id) references courses,
  constraint assignments_peers_check check (case when reviewer_kind = 'peer' then peers between 1 and 3 else peers = 0 end),
  constraint assignments_resubmit_check check (resubmit_until >= due_at)
);
create index assignments_course_idx on assignments (community_id, course_id, due_at) where deleted_at is null;
create index assignments_unannounced_idx on assignments (publish_at) where announced_at is null and deleted_at is null;
create index assignments_peers_idx on assignments (due_at)
  where reviewer_kind = 'peer' and peers_assigned_at is null and deleted_at is null;

-- Append-only: a review names the version it was written with.
create table rubrics (
  community_id text not null,
  assignment_id text not null,
  version integer not null,
  criteria jsonb not null,
  created_at timestamptz not null,
  primary key (community_id, assignment_id, version),
  constraint rubrics_assignment_fkey foreign key (community_id, assignment_id) references assignments
);

create table submission_drafts (
  community_id text not null,
  assignment_id text not null,
  member_id text not null,
  text text not null,
  media_ids text[] not null default '{}',
  saved_at timestamptz not null,
  primary key (community_id, assignment_id, member_id),
  constraint submission_drafts_assignment_fkey foreign key (community_id, assignment_id) references assignments,
  constraint submission_drafts_member_fkey foreign key (community_id, member_id) references members
);

create table submissions (
  community_id text not null,
  submission_id text not null,
  assignment_id text not null,
  course_id text not null,
  member_id text not null,
  -- `waiting` for a review, `reviewed` but not yet released, `returned` for another version, `released` for good.
  status text not null constraint submissions_status_check check (status in ('waiting', 'reviewed', 'returned', 'released')),
  version integer not null constraint submissions_version_check check (version > 0),
  is_late boolean not null,
  -- Of the newest version; the queue is in this order.
  submitted_at timestamptz not null,
  promised_at timestamptz not null,
  overdue_told_at timestamptz,
  claimed_by text,
  claimed_until timestamptz,
  -- The review whose release earned the points; they are taken back with it.
  earned_by text,
  primary key (community_id, submission_id),
  constraint submissions_author_key unique (community_id, assignment_id, member_id),
  constraint submissions_assignment_fkey foreign key (community_id, assignment_id) references assignments,
  constraint submissions_member_fkey foreign key (community_id, member_id) references members,
  constraint submissions_claim_check check ((claimed_by is null) = (claimed_until is null))
);
create index submissions_queue_idx on submissions (community_id, course_id, submitted_at, submission_id) where status = 'waiting';
create index submissions_assignment_idx on submissions (community_id, assignment_id, submission_id);
create index submissions_member_idx on submissions (community_id, member_id);
create index submissions_overdue_idx on submissions (promised_at) where status = 'waiting' and overdue_told_at is null;

create table submission_versions (
  community_id text not null,
  submission_id text not null,
  version integer not null,
  text text not null,
  media_ids text[] not null default '{}',
  -- Whether the text has passed the content check; until then only its author and the course's reviewers read it.
  is_checked boolean not null,
  is_late boolean not null,
  submitted_at timestamptz not null,
  primary key (community_id, submission_id, version),
  constraint submission_versions_submission_fkey foreign key (community_id, submission_id) references submissions
);

create table reviews (
  community_id text not null,
  review_id text not null,
  submission_id text not null,
  assignment_id text not null,
  -- The version of the submission it is about.
  version integer not null,
  reviewer_id text not null,
  reviewer_kind text not null constraint reviews_kind_check check (reviewer_kind in ('coach', 'captain', 'peer')),
  -- `open` while it is written, `finished` until it is released; a peer who does not come makes it `lapsed`.
  status text not null
    constraint reviews_status_check check (status in ('open', 'finished', 'released', 'withdrawn', 'lapsed')),
  verdict text constraint reviews_verdict_check check (verdict in ('pass', 'return')),
  rubric_version integer not null,
  -- Criterion to level.
  scores jsonb not null default '{}',
  score integer not null default 0,
  strength text not null default '',
  next_step text not null default '',
  -- When it came to this reviewer: claimed, or assigned to a peer; how long a review takes is counted from here.
  opened_at timestamptz not null,
  -- Of a peer's: by when.
  due_at timestamptz,
  finished_at timestamptz,
  released_at timestamptz,
  withdrawn_at timestamptz,
  primary key (community_id, review_id),
  constraint reviews_submission_fkey foreign key (community_id, submission_id) references submissions,
  constraint reviews_reviewer_fkey foreign key (community_id, reviewer_id) references members,
  constraint reviews_finished_check check (status in ('open', 'lapsed') or (verdict is not null and finished_at is not null)),
  constraint reviews_released_check check (status <> 'released' or released_at is not null)
);
create unique index reviews_reviewer_key on reviews (community_id, submission_id, version, reviewer_id)
  where status in ('open', 'finished', 'released');
create index reviews_submission_idx on reviews (community_id, submission_id);
create index reviews_assignment_idx on reviews (community_id, assignment_id, status);
create index reviews_reviewer_idx on reviews (community_id, reviewer_id, status);
create index reviews_lapsing_idx on reviews (due_at) where status = 'open' and reviewer_kind = 'peer';

-- Shown to the course only while the author agrees.
create table showcases (
  community_id text not null,
  submission_id text not null,
  course_id text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  answer text not null default 'pending'
    constraint showcases_answer_check check (answer in ('pending', 'consented', 'declined', 'revoked')),
  answered_at timestamptz,
  primary key (community_id, submission_id),
  constraint showcases_submission_fkey foreign key (community_id, submission_id) references submissions,
  constraint showcases_answered_check check ((answer = 'pending') = (answered_at is null))
);
create index showcases_course_idx on showcases (community_id, course_id, answered_at desc, submission_id desc)
  where answer = 'consented';

-- What a community earns for it from now on, where its own rules say nothing yet.
insert into earning_rules (community_id, event, version, points, growth, daily_limit, created_at)
select c.community_id, rule.event, 1, rule.points, rule.growth, rule.daily_limit, now()
from communities c cross join (values ('homework', 30, 20, null::integer), ('review', 5, 5, 3)) rule (event, points, growth, daily_limit)
on conflict do nothing;
