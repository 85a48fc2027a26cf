import Taro from '@tarojs/taro';

/** Copies text. False when the platform refused. WeChat itself says "内容已复制", so no page needs to. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text });
    return true;
  } catch {
    return false;
  }
}
