-- Weekly boards: scores and tallies are written by the timer alone, so that looking at a board costs the same at any size.

-- Whether the boards have the member down as shown. Where that is out of date the timer has something to do; what is
-- shown is decided by `status` and `show_on_boards` at every look.
alter table members add column on_boards boolean not null default true;
create index members_boards_idx on members (community_id, member_id)
  where on_boards <> (status = 'active' and show_on_boards);

-- Whose comments and likes of one week are asked for.
drop index comments_member_idx;
create index comments_member_idx on comments (community_id, member_id, created_at);
drop index likes_member_idx;
create index likes_member_idx on likes (community_id, member_id, created_at);

-- How far the timer is with a community. Whoever changes scores or tallies locks this row first.
create table board_runs (
  community_id text primary key constraint board_runs_community_fkey references communities,
  turn_at timestamptz not null default 'epoch',
  -- Of the pass over all members that is under way; null = none.
  pass_started_at timestamptz,
  -- The last member whose scores the pass has written.
  pass_after text not null default ''
);
create index board_runs_turn_idx on board_runs (turn_at);

create table board_weeks (
  community_id text not null constraint board_weeks_community_fkey references communities,
  -- A Monday in the community's zone.
  week_start date not null constraint board_weeks_monday_check check (extract(isodow from week_start) = 1),
  -- When the last complete pass began: whatever happened before is counted.
  refreshed_at timestamptz,
  -- From then on its scores stay as they are.
  closed_at timestamptz,
  primary key (community_id, week_start)
);

create table board_scores (
  community_id text not null,
  member_id text not null,
  week_start date not null,
  board text not null
    constraint board_scores_board_check check (board in ('persistence', 'progress', 'helping', 'good_work')),
  score integer not null constraint board_scores_score_check check (score > 0),
  -- What the score is made of, as its board tells it.
  figures jsonb not null,
  is_shown boolean not null,
  -- The order among equals, drawn anew every week, so that nobody is always the first of them.
  tie_order integer not null,
  primary key (community_id, member_id, week_start, board),
  constraint board_scores_week_fkey foreign key (community_id, week_start) references board_weeks,
  constraint board_scores_member_fkey foreign key (community_id, member_id) references members
);
create index board_scores_top_idx on board_scores (community_id, week_start, board, score desc, tie_order, member_id)
  where is_shown;

-- How many of those who are shown have a score. Scores are capped, so a board has at most some hundred rows here.
create table board_tallies (
  community_id text not null,
  week_start date not null,
  board text not null,
  score integer not null,
  members integer not null constraint board_tallies_members_check check (members >= 0),
  primary key (community_id, week_start, board, score),
  constraint board_tallies_week_fkey foreign key (community_id, week_start) references board_weeks
);
