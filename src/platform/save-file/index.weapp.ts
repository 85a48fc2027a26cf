import Taro from '@tarojs/taro';
import type { SaveFile } from './types';

/** Writes the file and offers it to a chat: the one way out of WeChat for a file. */
export const saveFile: SaveFile = async (name, text) => {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  try {
    Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8');
    await Taro.shareFileMessage({ filePath, fileName: name });
    return true;
  } catch {
    return false;
  }
};
