-- The captain's note says whose words it is and from when.
alter table teams add column note_by text;
alter table teams add column note_at timestamptz;
update teams set note_at = created_at where captains_note is not null;
alter table teams add constraint teams_note_at_check check ((captains_note is null) = (note_at is null));
alter table teams add constraint teams_note_by_check check (note_by is null or captains_note is not null);
create index teams_note_by_idx on teams (community_id, note_by) where note_by is not null;

-- Who was cared for on which learning day. Each carer ticks for themselves, so that nobody overwrites another's private note.
create table care_contacts (
  community_id text not null,
  team_id text not null,
  member_id text not null,
  local_date date not null,
  carer_id text not null,
  note text not null default '',
  contacted_at timestamptz not null,
  primary key (community_id, team_id, member_id, local_date, carer_id),
  constraint care_contacts_team_fkey foreign key (community_id, team_id) references teams,
  constraint care_contacts_member_fkey foreign key (community_id, member_id) references members,
  constraint care_contacts_carer_fkey foreign key (community_id, carer_id) references members
);
create index care_contacts_member_idx on care_contacts (community_id, member_id);
create index care_contacts_carer_idx on care_contacts (community_id, carer_id);
