/** Bounds that client and cloud share. Text is counted in UTF-16 units, as the platform's inputs count it. */
export const LIMITS = {
  /** Bytes of one call's JSON. Some platform paths cut at 100 KB. */
  bodyBytes: 100_000,
  checkinCharacters: 2_000,
  checkinPictures: 9,
  commentCharacters: 500,
  reasonCharacters: 200,
  nicknameCharacters: 20,
  bioCharacters: 100,
  codeCharacters: 32,
  /** Characters of a 小程序码 `scene`. */
  sceneCharacters: 32,
  answerCharacters: 500,
  formQuestions: 10,
  /** Bytes of one picture after compression; the platform's content check takes at most 10 MB. */
  pictureBytes: 5_000_000,
  feedRows: 20,
  inboxRows: 20,
  ledgerRows: 30,
  commentRows: 30,
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
