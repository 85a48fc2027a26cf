import Taro from '@tarojs/taro';

/** A short word at the middle of the page, for what needs no answer. */
export function toast(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: text.length > 12 ? 3000 : 2000 });
}

/** Asks before something that cannot be undone. True = go on. */
export async function confirm(question: {
  title: string;
  text?: string;
  confirmText: string;
  cancelText?: string;
  /** Marks the answer as one that destroys something. */
  dangerous?: boolean;
}): Promise<boolean> {
  const { title, text = '', confirmText, cancelText = '取消', dangerous = false } = question;
  const answer = await Taro.showModal({
    title,
    content: text,
    confirmText,
    cancelText,
    confirmColor: dangerous ? '#C5382F' : '#3F45B0',
  });
  return answer.confirm;
}

/** Offers at most six choices; null when the person picks none. */
export async function choose<T extends string>(choices: readonly { value: T; label: string }[]): Promise<T | null> {
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: choices.map(({ label }) => label) });
    return choices[tapIndex]?.value ?? null;
  } catch {
    return null;
  }
}
