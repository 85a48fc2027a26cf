-- Whatever takes points has to be covered, an operator's taking and expiry included. Only taking an earning back may
-- leave a debt.
alter table ledger_entries drop constraint ledger_entries_covered_check;
alter table ledger_entries add constraint ledger_entries_covered_check
  check (points >= 0 or kind = 'reversal' or points_after >= 0);

-- What a ledger is filtered by, other than earning, which is most of it and needs no help.
create index ledger_entries_kind_idx on ledger_entries (community_id, member_id, kind, sequence desc) where kind <> 'earn';

-- Who wrote a version; null = the community began with it.
alter table earning_rules add column created_by text;

-- How long points last. Append-only versions: an expiry names the version that made it.
create table expiry_policies (
  community_id text not null constraint expiry_policies_community_fkey references communities,
  version integer not null constraint expiry_policies_version_check check (version > 0),
  kind text not null constraint expiry_policies_kind_check check (kind in ('next_year_end', 'months', 'never')),
  months integer constraint expiry_policies_range_check check (months between 3 and 60),
  -- No points end before this day does, so that nobody loses any without a notice; null = nothing to wait for.
  earliest_last_day date,
  created_by text,
  created_at timestamptz not null,
  primary key (community_id, version),
  constraint expiry_policies_months_check check ((kind = 'months') = (months is not null))
);
insert into expiry_policies (community_id, version, kind, earliest_last_day, created_at)
select community_id, 1, 'next_year_end', (now() at time zone time_zone)::date + 30, now() from communities;

-- The policy under which an account was looked at last, and the day on which it has to be looked at again. Posting
-- touches neither: new points never end sooner than what the account held.
alter table ledger_accounts
  add column expiry_version integer not null default 0,
  add column expiry_check_on date not null default '1970-01-01';
create index ledger_accounts_expiry_idx on ledger_accounts (community_id, expiry_version, expiry_check_on, member_id);

-- What a member was told will end, so that it is told once.
create table expiry_notices (
  community_id text not null,
  member_id text not null,
  last_day date not null,
  points integer not null constraint expiry_notices_points_check check (points > 0),
  told_at timestamptz not null,
  primary key (community_id, member_id, last_day),
  constraint expiry_notices_account_fkey foreign key (community_id, member_id) references ledger_accounts
);

-- What operators gave or took by hand, and why. The ledger's entry names the row.
create table point_grants (
  community_id text not null,
  grant_id text not null,
  member_id text not null,
  actor_id text not null,
  points integer not null,
  growth integer not null constraint point_grants_growth_check check (growth >= 0),
  reason text not null,
  created_at timestamptz not null,
  primary key (community_id, grant_id),
  constraint point_grants_moves_check check (points <> 0 or growth > 0),
  constraint point_grants_member_fkey foreign key (community_id, member_id) references members
);
create index point_grants_member_idx on point_grants (community_id, member_id, grant_id);

-- The last time that a community's figures were held against each other.
create table reconciliations (
  community_id text primary key constraint reconciliations_community_fkey references communities,
  ran_at timestamptz not null,
  -- For every check how many subjects it looked at.
  checks jsonb not null
);

-- What did not add up; a fault that is gone is kept with the time of its end.
create table reconciliation_faults (
  community_id text not null constraint reconciliation_faults_community_fkey references communities,
  check_name text not null,
  subject_id text not null,
  words text not null,
  found_at timestamptz not null,
  seen_at timestamptz not null,
  cleared_at timestamptz,
  primary key (community_id, check_name, subject_id)
);
create index reconciliation_faults_open_idx on reconciliation_faults (community_id, found_at) where cleared_at is null;

create index members_roster_idx on members (community_id, joined_at desc, member_id desc) where status = 'active';
