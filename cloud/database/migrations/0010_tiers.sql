alter table tiers
  -- Growth to be earned in a quarter to keep the tier; 0 = it is never lost.
  add column retain_growth integer not null default 0 constraint tiers_retain_check check (retain_growth >= 0),
  -- One of the icons the client draws.
  add column icon text not null default 'spark',
  -- Make-up cards more in every course that allows any.
  add column extra_makeups integer not null default 0 constraint tiers_makeups_check check (extra_makeups between 0 and 10),
  -- Hours before everybody else that enrolment opens.
  add column early_enrol_hours integer not null default 0 constraint tiers_early_check check (early_enrol_hours between 0 and 336),
  -- Promises that people keep, in the operators' words.
  add column benefits text[] not null default '{}' constraint tiers_benefits_check check (cardinality(benefits) <= 5),
  add constraint tiers_number_check check (tier_no >= 1),
  add constraint tiers_start_check check ((tier_no = 1) = (growth = 0)),
  add constraint tiers_lowest_kept_check check (tier_no > 1 or retain_growth = 0);

-- What new communities start with.
update tiers t set
  icon = (array['dust', 'spark', 'glow', 'star', 'galaxy'])[least(t.tier_no, 5)],
  extra_makeups = (array[0, 0, 1, 2, 3])[least(t.tier_no, 5)],
  early_enrol_hours = (array[0, 12, 24, 48, 72])[least(t.tier_no, 5)],
  retain_growth = (t.growth - coalesce(
    (select max(below.growth) from tiers below where below.community_id = t.community_id and below.growth < t.growth), 0)) / 10;

alter table communities
  -- Raised by every edit of the tiers; who edits an older list is told so.
  add column tiers_version integer not null default 1,
  -- First day of the quarter for which every member's tier has been settled; null = not yet settled at all.
  add column tiers_quarter date;

-- What the tier does not show by growth alone; without a row, a member began the quarter at the lowest tier.
create table tier_standings (
  community_id text not null,
  member_id text not null,
  -- First day of the quarter that the row describes.
  quarter date not null,
  -- Held when the quarter began, or when the thresholds were changed: not lost before the quarter ends.
  floor_tier integer not null constraint tier_standings_floor_check check (floor_tier >= 1),
  -- Growth when the quarter began.
  quarter_growth integer not null default 0,
  -- Below what growth alone would give, until it is earned anew.
  is_lowered boolean not null default false,
  -- The quarter before missed the growth that keeps the tier.
  in_grace boolean not null default false,
  -- Told, near the end of a quarter of grace, that a step down is near.
  is_warned boolean not null default false,
  -- Highest tier whose promotion the member has seen, since the last step down.
  celebrated_tier integer not null default 1 constraint tier_standings_celebrated_check check (celebrated_tier >= 1),
  primary key (community_id, member_id),
  constraint tier_standings_member_fkey foreign key (community_id, member_id) references members
);
create index tier_standings_grace_idx on tier_standings (community_id, member_id) where in_grace and not is_warned;
