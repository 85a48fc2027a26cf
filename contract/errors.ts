/** What a client should do about an error: correct the input, give up, wait, or try again. */
export type ErrorKind = 'input' | 'refused' | 'limit' | 'system' | 'client';

interface ErrorTraits {
  kind: ErrorKind;
  /** The same call may succeed later without a change. */
  retryable: boolean;
  /** Worth a line in the error report: it says something is wrong with us, not with the caller. */
  reportable: boolean;
}

const input = { kind: 'input', retryable: false, reportable: false } as const;
const refused = { kind: 'refused', retryable: false, reportable: false } as const;
const limit = { kind: 'limit', retryable: true, reportable: false } as const;
const system = { kind: 'system', retryable: true, reportable: true } as const;
const client = { kind: 'client', retryable: true, reportable: false } as const;

/** Every error the product knows, closed: `DOMAIN.REASON`. */
export const ERRORS = {
  'INPUT.INVALID': input,
  'INPUT.TOO_LARGE': input,
  'INPUT.UNKNOWN_ACTION': input,
  'REQUEST.REUSED': input,
  'IDENTITY.MISSING': refused,
  'RESOURCE.NOT_FOUND': refused,
  'RATE.LIMITED': limit,

  'GATE.INVITE_INVALID': refused,
  'GATE.ACCESS_CODE_INVALID': refused,
  'GATE.ACCESS_CODE_USED': refused,
  'GATE.EXPIRY_PAST': input,
  'GATE.ANSWERS_INCOMPLETE': input,
  'GATE.APPLICATION_PENDING': refused,
  'COMMUNITY.MEMBER_REMOVED': refused,
  'COMMUNITY.OWNER_CANNOT_LEAVE': refused,
  'APPLICATION.ALREADY_DECIDED': refused,

  'COURSE.NOT_ENROLLING': refused,
  'COURSE.ENROLMENT_NOT_OPEN': refused,
  'COURSE.ENROLMENT_ENDED': refused,
  'COURSE.TIER_TOO_LOW': refused,
  'COURSE.ALREADY_ENROLLED': refused,
  'COURSE.ALREADY_WAITING': refused,
  'COURSE.NOT_ENROLLED': refused,
  'COURSE.NOT_STARTED': refused,
  'COURSE.CLOSED': refused,
  'COURSE.NOT_CLOSED': refused,
  'COURSE.ILLEGAL_MOVE': refused,
  'COURSE.NOT_READY': refused,
  'COURSE.FIELD_FROZEN': refused,
  'COURSE.DAY_FIXED': refused,
  'COURSE.CHANGED_MEANWHILE': refused,
  'CERTIFICATE.NOT_EARNED': refused,

  'GROUPING.NOT_OPEN': refused,
  'GROUPING.NOBODY': refused,
  'GROUPING.NOT_PROPOSED': refused,
  'GROUPING.CHANGED': refused,
  'GROUPING.PUBLISHED': refused,
  'GROUPING.NOT_PUBLISHED': refused,
  'GROUPING.NAME_TAKEN': input,
  'GROUPING.UNGROUPED': refused,

  'DUTY.TURN_CHANGED': refused,
  'DUTY.ANSWER_TOO_LATE': refused,
  'DUTY.WEEK_NOT_OPEN': refused,
  'DUTY.MEMBER_UNAVAILABLE': refused,
  'DUTY.SWAP_DECLINED': refused,
  'DUTY.SWAP_GONE': refused,
  'TEAM.ROLE_BY_OPERATORS': refused,
  'TEAM.CAPTAIN_NEEDED': refused,

  'CHECKIN.DAY_OFF_PLAN': refused,
  'CHECKIN.DATE_IN_FUTURE': refused,
  'CHECKIN.TOO_LATE': refused,
  'CHECKIN.BEFORE_ENROLMENT': refused,
  'CHECKIN.ALREADY_LIT': refused,
  'CHECKIN.NO_MAKEUP_CARD': refused,
  'CHECKIN.MAKEUP_NOT_NEEDED': refused,
  'CHECKIN.NO_LEAVE_LEFT': refused,
  'CHECKIN.LEAVE_TOO_LATE': refused,
  'CHECKIN.EMPTY': input,
  'CHECKIN.STATE_CHANGED': refused,

  'HOMEWORK.EMPTY': input,
  'HOMEWORK.TOO_LATE': refused,
  'HOMEWORK.RESUBMISSION_OVER': refused,
  'HOMEWORK.PEERS_READING': refused,
  'HOMEWORK.SETTLED': refused,
  'HOMEWORK.EDITED_MEANWHILE': refused,
  'HOMEWORK.HANDED_IN': refused,
  'HOMEWORK.NOT_SHOWABLE': refused,
  'REVIEW.CLAIMED': refused,
  'REVIEW.CLAIM_LOST': refused,
  'REVIEW.NOTHING_WAITING': refused,
  'REVIEW.INCOMPLETE': input,
  'REVIEW.SUPERSEDED': refused,
  'REVIEW.STATE_CHANGED': refused,

  'CONTENT.REJECTED': input,
  'MEDIA.TYPE_UNSUPPORTED': input,
  'MEDIA.TOO_LARGE': input,
  'MEDIA.NOT_READY': refused,
  'LEDGER.INSUFFICIENT': refused,
  'RULE.CHANGED': refused,
  'VIP.TIERS_CHANGED': refused,
  'VIP.TIER_IN_USE': refused,
  'MEMBER.UNTOUCHABLE': refused,

  'PERK.NOT_ON_SALE': refused,
  'PERK.SOLD_OUT': refused,
  'PERK.LIMIT_REACHED': refused,
  'PERK.TIER_TOO_LOW': refused,
  'PERK.PRICE_CHANGED': refused,
  'PERK.ADDRESS_REQUIRED': input,
  'PERK.EDITED_MEANWHILE': refused,
  'PERK.STOCK_BELOW_SOLD': input,
  'PERK.KIND_FIXED': refused,
  'PERK.ALREADY_FULFILLED': refused,
  'PERK.ALREADY_ENDED': refused,
  'PERK.VOUCHER_EXPIRED': refused,
  'PERK.CODE_SEEN': refused,
  'PERK.UNDO_TOO_LATE': refused,

  'SYSTEM.UNAVAILABLE': system,
  'SYSTEM.INTERNAL': { ...system, retryable: false },

  'CLIENT.OFFLINE': client,
  'CLIENT.TIMEOUT': client,
} as const satisfies Record<string, ErrorTraits>;

export type ErrorCode = keyof typeof ERRORS;

/** Facts a refusal carries so that its words can be exact: a field, a date, how long to wait. */
export type ErrorDetails = Record<string, string | number | boolean | null>;

export interface ErrorBody {
  code: ErrorCode;
  /** English, for developers and logs. People read the words the client has for the code. */
  message: string;
  requestId: string;
  details?: ErrorDetails;
}

/** What every call answers. `serverTime` is an ISO instant, by which a client corrects its own clock. */
export type Envelope<T> =
  { ok: true; data: T; serverTime: string } | { ok: false; error: ErrorBody; serverTime: string };
