import type { ContentCheck, Scene, Verdict } from './index';

/** How long a person waits for the platform; the timer asks again for what stays open. */
const VERDICT_MILLISECONDS = 1_500;

/** The verdict on a text, or null when the checker failed or did not answer within 1.5 s. Empty text passes. */
export async function verdictInTime(
  contentCheck: ContentCheck,
  text: string,
  scene: Scene,
  openid: string,
): Promise<Verdict | null> {
  if (text === '') return 'pass';
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, VERDICT_MILLISECONDS, null);
  });
  const asked = contentCheck.checkText(text, scene, openid).catch(() => null);
  try {
    return await Promise.race([asked, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
