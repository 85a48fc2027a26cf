/** Bounds that client and cloud share. Text is counted in UTF-16 units, as the platform's inputs count it. */
export const LIMITS = {
  /** Bytes of one call's JSON. Some platform paths cut at 100 KB. */
  bodyBytes: 100_000,
  checkinCharacters: 2_000,
  checkinPictures: 9,
  commentCharacters: 500,
  captainsNoteCharacters: 500,
  careNoteCharacters: 200,
  dutyNoteCharacters: 200,
  reasonCharacters: 200,
  nicknameCharacters: 20,
  bioCharacters: 100,
  codeCharacters: 32,
  /** Characters of a 小程序码 `scene`. */
  sceneCharacters: 32,
  /** Access codes of one batch. */
  accessCodesAtOnce: 200,
  codeNoteCharacters: 30,
  /** Invite codes, or batches, that a list shows at a time. */
  codeRows: 20,
  answerCharacters: 500,
  formQuestions: 10,
  questionCharacters: 60,
  questionOptions: 12,
  optionCharacters: 30,
  /** Applications that are answered in one go. */
  bulkDecisions: 100,
  /** Bytes of one picture after compression; the platform's content check takes at most 10 MB. */
  pictureBytes: 5_000_000,
  courseTitleCharacters: 30,
  courseSummaryCharacters: 60,
  /** Of the introduction, and of the handbook. */
  courseTextCharacters: 5_000,
  courseMessageCharacters: 1_000,
  courseRuleCharacters: 100,
  courseRules: 20,
  courseNumbers: 5,
  courseDays: 366,
  courseDeskRows: 20,
  planTitleCharacters: 40,
  planTaskCharacters: 1_000,
  planPictures: 4,
  /** As many days, written to the brim, as one call can hold. */
  planDaysAtOnce: 20,
  linkCharacters: 500,
  tiersAtLeast: 2,
  tiersAtMost: 8,
  tierNameCharacters: 8,
  tierBenefits: 3,
  tierBenefitCharacters: 24,
  feedRows: 20,
  /** People whom a captain's cockpit lists at a time. */
  carePeople: 5,
  /** Calendar days for which somebody who was contacted comes after all others. */
  careRestDays: 3,
  teamSizeMin: 2,
  teamSizeMax: 50,
  teamNameCharacters: 12,
  groupingRows: 50,
  /** People whom a weekly board lists. */
  boardRows: 50,
  /** Weeks that can be looked at, the running one included. */
  boardWeeks: 12,
  /** Course mates that a search shows at a time. */
  peerRows: 20,
  inboxRows: 20,
  ledgerRows: 30,
  /** Of one earning rule, points and growth alike. */
  rulePoints: 10_000,
  ruleDailyLimit: 100,
  /** Points that one operator's hand gives or takes at a time. */
  grantPoints: 100_000,
  memberRows: 20,
  commentRows: 30,
  perkTitleCharacters: 40,
  perkSummaryCharacters: 80,
  perkDetailsCharacters: 1_000,
  perkPartnerCharacters: 30,
  perkCodeCharacters: 64,
  perkCodesAtOnce: 2_000,
  perkRows: 20,
  /** A fulfilment can be taken back within this many minutes. */
  undoFulfilMinutes: 10,
  /** How long a postal address is kept after the parcel was sent. */
  addressKeptDays: 90,
  addressNameCharacters: 20,
  addressRegionCharacters: 40,
  addressStreetCharacters: 100,
  trackingCharacters: 40,
  homeworkCharacters: 5_000,
  homeworkPictures: 9,
  homeworkFiles: 5,
  reviewCharacters: 500,
  /** Bytes of a file that is handed in beside pictures. */
  fileBytes: 20_000_000,
  fileNameCharacters: 80,
  queueRows: 20,
  /** How long a reviewer has a submission to themselves. */
  claimMinutes: 30,
  /** A late check-in still counts when it arrives within this many minutes of its day's cut-off, unless the course says otherwise. */
  defaultGraceMinutes: 360,
} as const;

/** Streak lengths (scheduled days) that are celebrated, with their names. */
export const MILESTONES = [
  { days: 7, name: '一周有光' },
  { days: 21, name: '三周不辍' },
  { days: 50, name: '五十星灯' },
  { days: 100, name: '百日成河' },
] as const;
