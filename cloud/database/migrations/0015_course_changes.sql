alter table courses
  -- Who made the present revision, and when; null = nobody has changed it since it was made.
  add column changed_by text,
  add column changed_at timestamptz,
  -- The first day for which operators were told that learners still lack a team; another first day is told anew.
  add column ungrouped_told_for date,
  add constraint courses_changer_fkey foreign key (community_id, changed_by) references members,
  add constraint courses_change_check check ((changed_by is null) = (changed_at is null));
