create table perks (
  community_id text not null constraint perks_community_fkey references communities,
  perk_id text not null,
  -- Raised by every edit; who edits an older one is told so.
  version integer not null default 1,
  kind text not null constraint perks_kind_check check (kind in ('code', 'coupon', 'service', 'goods')),
  status text not null default 'draft' constraint perks_status_check check (status in ('draft', 'on_sale', 'off_sale')),
  title text not null,
  summary text not null default '',
  -- How it is used, as the voucher tells it.
  details text not null default '',
  partner text not null default '',
  cover_key text,
  price integer not null constraint perks_price_check check (price between 1 and 1000000),
  min_tier_no integer,
  per_member_limit integer constraint perks_limit_check check (per_member_limit > 0),
  opens_at timestamptz,
  closes_at timestamptz,
  -- Hours until the community has done its part; after them the points come back. null = no promise.
  promise_hours integer constraint perks_promise_check check (promise_hours between 1 and 2160),
  -- Days that a voucher can be used, the day of redemption being the first; null = without end.
  valid_days integer constraint perks_valid_check check (valid_days between 1 and 366),
  -- How many there are in all, what was redeemed included; null = as many as are asked for. Of kind code: the codes imported.
  stock integer constraint perks_stock_bounds_check check (stock >= 0),
  -- Redemptions that hold a piece of it. The one hot number: it is changed last in a transaction.
  sold integer not null default 0 constraint perks_sold_check check (sold >= 0),
  created_at timestamptz not null,
  primary key (community_id, perk_id),
  constraint perks_stock_check check (stock is null or sold <= stock),
  constraint perks_code_stock_check check (kind <> 'code' or stock is not null),
  constraint perks_window_check check (opens_at is null or closes_at is null or opens_at < closes_at)
);
create index perks_shelf_idx on perks (community_id, perk_id) where status = 'on_sale';
create index perks_cover_idx on perks (community_id, cover_key) where cover_key is not null;

create table redemptions (
  community_id text not null,
  redemption_id text not null,
  perk_id text not null,
  member_id text not null,
  -- As it was when the points were paid; later edits of the perk change nothing for those who have it.
  kind text not null constraint redemptions_kind_check check (kind in ('code', 'coupon', 'service', 'goods')),
  title text not null,
  price integer not null constraint redemptions_price_check check (price > 0),
  -- Compared in its normal form; unguessable, because whoever knows it can ask for it to be fulfilled.
  voucher_code text not null,
  status text not null constraint redemptions_status_check check (status in ('waiting', 'fulfilled', 'returned', 'cancelled')),
  promised_at timestamptz,
  expires_at timestamptz,
  -- When the points come back by themselves: the promise or the expiry, whichever is first.
  return_at timestamptz,
  fulfilled_at timestamptz,
  fulfilled_by text,
  tracking text not null default '',
  revealed_at timestamptz,
  ended_at timestamptz,
  ended_reason text not null default '',
  created_at timestamptz not null,
  primary key (community_id, redemption_id),
  constraint redemptions_perk_fkey foreign key (community_id, perk_id) references perks,
  constraint redemptions_member_fkey foreign key (community_id, member_id) references members,
  constraint redemptions_voucher_key unique (community_id, voucher_code),
  constraint redemptions_fulfilled_check check (status <> 'fulfilled' or fulfilled_at is not null),
  constraint redemptions_ended_check check ((status in ('returned', 'cancelled')) = (ended_at is not null))
);
create index redemptions_member_idx on redemptions (community_id, member_id, redemption_id desc);
create index redemptions_perk_idx on redemptions (community_id, perk_id, redemption_id desc);
create index redemptions_queue_idx on redemptions (community_id, kind, promised_at, redemption_id) where status = 'waiting';
create index redemptions_return_idx on redemptions (return_at) where status = 'waiting' and return_at is not null;

-- Sealed with a key that is not in the database; the fingerprint finds a code that was imported before.
create table perk_codes (
  community_id text not null,
  perk_id text not null,
  code_id text not null,
  fingerprint text not null,
  -- Empty once the member to whom it was given is forgotten.
  sealed text not null,
  redemption_id text,
  given_at timestamptz,
  created_at timestamptz not null,
  primary key (community_id, perk_id, code_id),
  constraint perk_codes_perk_fkey foreign key (community_id, perk_id) references perks,
  constraint perk_codes_redemption_fkey foreign key (community_id, redemption_id) references redemptions,
  constraint perk_codes_fingerprint_key unique (community_id, fingerprint),
  constraint perk_codes_redemption_key unique (community_id, redemption_id),
  constraint perk_codes_given_check check ((redemption_id is null) = (given_at is null))
);
create index perk_codes_free_idx on perk_codes (community_id, perk_id, code_id) where redemption_id is null;

create table redemption_addresses (
  community_id text not null,
  redemption_id text not null,
  sealed text not null,
  -- 90 days after it was sent; null while it is needed.
  delete_at timestamptz,
  primary key (community_id, redemption_id),
  constraint redemption_addresses_redemption_fkey foreign key (community_id, redemption_id) references redemptions
);
create index redemption_addresses_delete_idx on redemption_addresses (delete_at) where delete_at is not null;
