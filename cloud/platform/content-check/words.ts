import type { ContentCheck, Verdict } from './index';

/** Words that decide a verdict; matched without regard to case, spaces and punctuation between characters. */
export interface WordList {
  risky: string[];
  review: string[];
}

// A starting list for local use and as a floor below the platform's own check. Operators extend it by configuration.
export const DEFAULT_WORDS: WordList = {
  risky: ['代开发票', '刷单兼职', '赌博网站', '加微信领红包', '裸聊'],
  review: ['加我微信', '私聊下单', '稳赚不赔', '内部渠道'],
};

const fold = (text: string) => text.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '');

/**
 * The content check of a local deployment: a word list for texts; pictures pass unless the test hook says otherwise.
 * `pictureVerdict` is that hook: it sees the storage key; `pending` pictures have the key as their trace id.
 */
export function wordListCheck(
  words: WordList = DEFAULT_WORDS,
  pictureVerdict: (storageKey: string) => Verdict | 'pending' = () => 'pass',
): ContentCheck {
  const risky = words.risky.map(fold);
  const review = words.review.map(fold);
  return {
    checkText: (text) => {
      const folded = fold(text);
      if (risky.some((word) => folded.includes(word))) return Promise.resolve('risky');
      if (review.some((word) => folded.includes(word))) return Promise.resolve('review');
      return Promise.resolve('pass');
    },
    checkPicture: ({ storageKey }) => {
      const verdict = pictureVerdict(storageKey);
      return Promise.resolve(verdict === 'pending' ? { traceId: storageKey } : verdict);
    },
  };
}
