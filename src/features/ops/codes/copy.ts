import { copyText } from '@/platform/clipboard';
import { toast } from '@/platform/notify';

/** Copies, and says when that did not work; that it did is said by the platform. */
export async function copyOrSay(text: string): Promise<void> {
  if (!(await copyText(text))) toast('没能复制，长按文字也可以选中');
}
