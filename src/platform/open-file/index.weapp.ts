import Taro from '@tarojs/taro';
import type { OpenFile } from './types';

/** What WeChat's own reader opens. */
const DOCUMENTS = ['pdf', 'docx', 'xlsx', 'pptx'] as const;
type DocumentKind = (typeof DOCUMENTS)[number];

const CLOUD_FILE = 'cloud://';

const isDocument = (ending: string): ending is DocumentKind => (DOCUMENTS as readonly string[]).includes(ending);

async function fetchFile(url: string): Promise<string> {
  if (url.startsWith(CLOUD_FILE)) {
    const { tempFilePath } = await Taro.cloud.downloadFile({ fileID: url });
    return tempFilePath;
  }
  const { statusCode, tempFilePath } = await Taro.downloadFile({ url });
  if (statusCode !== 200) throw new Error(`download answered ${statusCode}`);
  return tempFilePath;
}

/** Opens documents in WeChat's reader. It reads neither text nor sound: those are offered to a chat, which does. */
export const openFile: OpenFile = async ({ url, fileName }) => {
  const ending = fileName.split('.').pop()?.toLowerCase() ?? '';
  try {
    const filePath = await fetchFile(url);
    if (isDocument(ending)) await Taro.openDocument({ filePath, fileType: ending, showMenu: true });
    else await Taro.shareFileMessage({ filePath, fileName });
    return true;
  } catch {
    return false;
  }
};
