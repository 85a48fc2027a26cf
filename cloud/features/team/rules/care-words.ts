import type { CareReason } from '@contract/team';

type Words<K extends CareReason['kind']> = (name: string, facts: Extract<CareReason, { kind: K }>) => string;

/** From here on a streak is worth naming. */
const WORTH_NAMING = 3;

/**
 * What one friend would write to another: no reproach, no counting of faults, no condition. Figures appear only where
 * they honour somebody.
 */
const WORDS: { [K in CareReason['kind']]: readonly Words<K>[] } = {
  silent: [
    (name, { streakBefore }) =>
      streakBefore >= WORTH_NAMING
        ? `${name}，你连续 ${streakBefore} 天的文字我都记得。最近忙的话先歇歇，想写的时候一句就好。`
        : `${name}，最近还好吗？不用补前面的，想写的时候一句就好。`,
    (name, { days }) => `${name}，这 ${days} 天没读到你写的，少了点味道。忙完来聊聊？`,
    (name, { streakBefore }) =>
      streakBefore >= WORTH_NAMING
        ? `${name}，想起你那 ${streakBefore} 天的坚持，还是很佩服。位置给你留着，随时回来。`
        : `${name}，小队里你的位置一直留着，随时回来都算数。`,
    (name) => `${name}，好几天没见，有点惦记。是哪里卡住了吗？说给我听听，也许能帮上忙。`,
  ],
  never_came: [
    (name) => `${name}，欢迎来我们小队！第一颗星不用准备，写一句今天的感受就能亮。`,
    (name) => `${name}，刚开始最难的是第一次。要是不知道写什么，就写此刻手边的一样东西。`,
    (name) => `${name}，你的那颗星我给你看着呢。哪一步不清楚，直接问我就好。`,
  ],
  slipped: [
    (name, { streakBefore, canMakeUp }) =>
      canMakeUp
        ? `${name}，${streakBefore} 天的连续只空了一格，你手里有补卡，今天就能接上。`
        : `${name}，空一天不要紧，那 ${streakBefore} 天都在。今天写一句，就是新的开头。`,
    (name, { streakBefore, canMakeUp }) =>
      canMakeUp
        ? `${name}，悄悄提醒：用一张补卡，你 ${streakBefore} 天的连续就还在。今天得空时点一下就好。`
        : `${name}，连续 ${streakBefore} 天已经很不容易了，歇一天再出发，今天见。`,
    (name, { streakBefore }) => `${name}，${streakBefore} 天一路看着你走过来。今天哪怕只写一句，我也想读到。`,
  ],
  homework_returned: [
    (name, { title }) => `${name}，《${title}》的点评里有一处亮点，改一小步就能过。要不要一起看看？`,
    (name, { title }) => `${name}，《${title}》我看到有回应了，卡在哪一句可以发我，我们一起想。`,
    (name, { title }) => `${name}，《${title}》还可以再交一版，不着急，先改最容易的一处就好。`,
  ],
  came_back: [
    (name) => `${name}，看到你回来点亮，真高兴。按自己的节奏来就好。`,
    (name) => `${name}，欢迎回来！你不在的时候总觉得少一角，今天接着聊？`,
    (name) => `${name}，你的星又亮了，我们都看到了。前面的不用补，从今天接着走。`,
  ],
};

/** A sum of the letters, so that the same person gets the same words all day, and the next person others. */
const turnOf = (memberId: string) =>
  [...memberId].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_973, 7);

/** A message to somebody on the list, in Chinese, ready to be sent as it is. */
export function careWords({ memberId, nickname }: { memberId: string; nickname: string }, reason: CareReason): string {
  const choices = WORDS[reason.kind] as readonly Words<typeof reason.kind>[];
  return choices[turnOf(memberId) % choices.length]!(nickname, reason);
}
