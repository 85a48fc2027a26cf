import Taro from '@tarojs/taro';

/** Shows pictures full screen, beginning with `current`. */
export function previewPictures(urls: string[], current: string): void {
  void Taro.previewImage({ urls, current });
}
