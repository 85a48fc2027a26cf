/** Where a text appears; numbers as msgSecCheck version 2 counts them. */
export const SCENE = { profile: 1, comment: 2, forum: 3, socialLog: 4 } as const;
export type Scene = (typeof SCENE)[keyof typeof SCENE];

/** `review`: a person must look before others see it. */
export type Verdict = 'pass' | 'review' | 'risky';

/** The platform is still looking and names its verdict by this id later, through the callback function. */
export interface PendingVerdict {
  traceId: string;
}

export interface ContentCheck {
  /** Verdict on a text of at most 2,500 characters by the person with this openid. Rejects when the checker is away. */
  checkText: (text: string, scene: Scene, openid: string) => Promise<Verdict>;
  /** Starts the check of a stored picture; answers the verdict where it is known at once. Rejects like checkText. */
  checkPicture: (picture: { storageKey: string; openid: string }) => Promise<Verdict | PendingVerdict>;
}
