-- Who made an invite code; null when no operator did.
alter table invite_codes add column created_by text;
alter table invite_codes add constraint invite_codes_creator_fkey
  foreign key (community_id, created_by) references members;
create index invite_codes_place_idx on invite_codes (community_id, course_id, created_at desc, code desc);

-- Access codes that were issued in one go, for the community's own gate (course_id null) or for a course.
create table access_code_batches (
  community_id text not null constraint access_code_batches_community_fkey references communities,
  batch_id text not null,
  course_id text,
  -- Operators' own words, by which they tell batches apart.
  note text not null,
  -- How many there were; a code that is withdrawn before it is used is deleted.
  issued integer not null constraint access_code_batches_issued_check check (issued between 1 and 200),
  issued_by text not null,
  created_at timestamptz not null,
  primary key (community_id, batch_id),
  constraint access_code_batches_course_fkey foreign key (community_id, course_id) references courses,
  constraint access_code_batches_issuer_fkey foreign key (community_id, issued_by) references members
);
create index access_code_batches_place_idx on access_code_batches (community_id, course_id, batch_id desc);

-- The hash lets somebody in; the sealed text, which only DATA_KEYS opens, lets operators read a code until it is used.
alter table access_codes add column batch_id text;
alter table access_codes add column code_no integer;
alter table access_codes add column sealed text;
alter table access_codes add constraint access_codes_batch_check
  check ((batch_id is null) = (code_no is null) and (batch_id is null) = (sealed is null));
alter table access_codes add constraint access_codes_batch_fkey
  foreign key (community_id, batch_id) references access_code_batches;
create unique index access_codes_batch_idx on access_codes (community_id, batch_id, code_no) where batch_id is not null;
create index access_codes_free_idx on access_codes (community_id, course_id) where used_by is null;
