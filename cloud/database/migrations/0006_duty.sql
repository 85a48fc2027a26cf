-- Whose week it is: one person for a team and week. No row: nobody is found yet, the captain looks after the team.
create table duty_turns (
  community_id text not null,
  team_id text not null,
  -- Monday, in the community's zone.
  week_start date not null constraint duty_turns_monday_check check (extract(isodow from week_start) = 1),
  member_id text not null,
  -- Whose place in the rotation the week uses up; another member's after a swap.
  place_of text not null,
  -- Captain or operator who decided it; null when it came by rotation or swap.
  assigned_by text,
  -- When it was given to the present member.
  given_at timestamptz not null,
  -- null = not answered; silence counts as accepted once the week is there.
  accepted_at timestamptz,
  reminded_at timestamptz,
  primary key (community_id, team_id, week_start),
  constraint duty_turns_team_fkey foreign key (community_id, team_id) references teams on delete cascade,
  constraint duty_turns_member_fkey foreign key (community_id, member_id) references members,
  constraint duty_turns_place_fkey foreign key (community_id, place_of) references members
);
create index duty_turns_member_idx on duty_turns (community_id, member_id, week_start);
create index duty_turns_place_idx on duty_turns (community_id, place_of);
create index duty_turns_unanswered_idx on duty_turns (week_start) where accepted_at is null and reminded_at is null;

-- Who turned a week down: not asked again for that week, and the first to be asked for the next.
create table duty_declines (
  community_id text not null,
  team_id text not null,
  week_start date not null,
  member_id text not null,
  declined_at timestamptz not null,
  primary key (community_id, team_id, week_start, member_id),
  constraint duty_declines_team_fkey foreign key (community_id, team_id) references teams on delete cascade,
  constraint duty_declines_member_fkey foreign key (community_id, member_id) references members
);
create index duty_declines_member_idx on duty_declines (community_id, member_id);

create table duty_swaps (
  community_id text not null,
  team_id text not null,
  week_start date not null,
  asked_id text not null,
  asker_id text not null,
  state text not null constraint duty_swaps_state_check check (state in ('asked', 'accepted', 'declined', 'withdrawn')),
  asked_at timestamptz not null,
  settled_at timestamptz,
  primary key (community_id, team_id, week_start, asked_id),
  constraint duty_swaps_team_fkey foreign key (community_id, team_id) references teams on delete cascade,
  constraint duty_swaps_asked_fkey foreign key (community_id, asked_id) references members,
  constraint duty_swaps_asker_fkey foreign key (community_id, asker_id) references members,
  constraint duty_swaps_two_check check (asked_id <> asker_id),
  constraint duty_swaps_settled_check check ((state = 'asked') = (settled_at is null))
);
create unique index duty_swaps_open_key on duty_swaps (community_id, team_id, week_start) where state = 'asked';
create index duty_swaps_asked_idx on duty_swaps (community_id, asked_id);
create index duty_swaps_asker_idx on duty_swaps (community_id, asker_id);

create table duty_opt_outs (
  community_id text not null,
  team_id text not null,
  member_id text not null,
  opted_out_at timestamptz not null,
  primary key (community_id, team_id, member_id),
  constraint duty_opt_outs_team_fkey foreign key (community_id, team_id) references teams on delete cascade,
  constraint duty_opt_outs_member_fkey foreign key (community_id, member_id) references members
);
create index duty_opt_outs_member_idx on duty_opt_outs (community_id, member_id);

-- What was done of a week's list; the note of the last item is for whoever comes next.
create table duty_ticks (
  community_id text not null,
  team_id text not null,
  week_start date not null,
  item text not null
    constraint duty_ticks_item_check check (item in ('open_daily', 'care', 'homework', 'summary', 'hand_over')),
  member_id text not null,
  note text not null default '',
  ticked_at timestamptz not null,
  primary key (community_id, team_id, week_start, item),
  constraint duty_ticks_team_fkey foreign key (community_id, team_id) references teams on delete cascade,
  constraint duty_ticks_member_fkey foreign key (community_id, member_id) references members,
  constraint duty_ticks_note_check check (note = '' or item = 'hand_over')
);
create index duty_ticks_member_idx on duty_ticks (community_id, member_id);
