-- What was released, the newest first: of an assignment, and of one reviewer in it.
create index reviews_released_idx on reviews (community_id, assignment_id, released_at desc, review_id desc)
  where status = 'released';
create index reviews_released_by_idx on reviews (community_id, reviewer_id, assignment_id, released_at desc, review_id desc)
  where status = 'released';
