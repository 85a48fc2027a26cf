import Taro from '@tarojs/taro';
import { newRequestId } from '../call/request-id';
import { FILE_ENDINGS, judgeFile, sortKept } from './file-kinds';
import {
  fitted,
  TARGET,
  type FileRefusal,
  type LocalFile,
  type LocalPicture,
  type PictureMime,
  type UploadDevice,
} from './types';

const MIME: Record<string, { mime: PictureMime; ending: string } | undefined> = {
  jpeg: { mime: 'image/jpeg', ending: 'jpg' },
  jpg: { mime: 'image/jpeg', ending: 'jpg' },
  png: { mime: 'image/png', ending: 'png' },
  webp: { mime: 'image/webp', ending: 'webp' },
};

const messageOf = (cause: unknown) => String((cause as { errMsg?: string } | null)?.errMsg ?? cause);

async function keep(tempPath: string): Promise<LocalPicture> {
  const original = await Taro.getImageInfo({ src: tempPath });
  const size = fitted(original.width, original.height);
  const { tempFilePath } = await Taro.compressImage({
    src: tempPath,
    quality: TARGET.quality,
    compressedWidth: size.width,
    compressedHeight: size.height,
  });
  const small = await Taro.getImageInfo({ src: tempFilePath });
  const kind = MIME[small.type];
  if (!kind) throw new Error(`pictures of type ${small.type} cannot be sent`);
  const files = Taro.getFileSystemManager();
  const localId = newRequestId();
  // a temporary file is gone when the app closes
  const path = `${Taro.env.USER_DATA_PATH}/${localId}.${kind.ending}`;
  files.saveFileSync(tempFilePath, path);
  const { size: bytes } = files.statSync(path) as Taro.Stats;
  return { localId, path, mime: kind.mime, bytes, width: small.width, height: small.height };
}

function keepFile({ path: tempPath, name: fileName, size: bytes }: Taro.chooseMessageFile.ChooseFile) {
  const judged = judgeFile(fileName, bytes);
  if (!judged.isTaken) return { fileName, why: judged.why } satisfies FileRefusal;
  const localId = newRequestId();
  const path = `${Taro.env.USER_DATA_PATH}/${localId}.${judged.ending}`;
  try {
    Taro.getFileSystemManager().saveFileSync(tempPath, path);
  } catch {
    return { fileName, why: 'unreadable' } satisfies FileRefusal;
  }
  return { localId, path, mime: judged.mime, bytes, fileName: judged.fileName } satisfies LocalFile;
}

/** WeChat offers its own avatars through a button with `openType='chooseAvatar'`. */
export const AVATAR_BY_BUTTON = true;

/** Uploads in WeChat: its own pickers and compressor, kept among the app's files, sent to cloud storage. */
export const uploadDevice: UploadDevice = {
  async choose(max, onPicked) {
    let paths: string[];
    try {
      const { tempFiles } = await Taro.chooseMedia({
        count: max,
        mediaType: ['image'],
        sourceType: ['album', 'camera'],
        sizeType: ['compressed'],
      });
      paths = tempFiles.map(({ tempFilePath }) => tempFilePath);
    } catch (cause) {
      return { pictures: [], unusable: 0, denied: /auth|deny|denied|permission|privacy/i.test(messageOf(cause)) };
    }
    onPicked?.(paths.length);
    const kept = await Promise.allSettled(paths.map(keep));
    const pictures = kept.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    return { pictures, unusable: paths.length - pictures.length, denied: false };
  },

  adopt: keep,

  async chooseFiles(max) {
    let picked: Taro.chooseMessageFile.ChooseFile[];
    try {
      // files come from a chat: the one place where WeChat lets a mini program look for them
      const answer = await Taro.chooseMessageFile({ count: max, type: 'file', extension: [...FILE_ENDINGS] });
      picked = answer.tempFiles;
    } catch {
      return { files: [], refused: [] };
    }
    return sortKept(picked.map(keepFile));
  },

  revive(uploads) {
    const files = Taro.getFileSystemManager();
    return Promise.resolve(
      uploads.filter(({ path }) => {
        try {
          files.accessSync(path);
          return true;
        } catch {
          return false;
        }
      }),
    );
  },

  drop(uploads) {
    const files = Taro.getFileSystemManager();
    for (const { path } of uploads) {
      try {
        files.unlinkSync(path);
      } catch {
        // gone already
      }
    }
    return Promise.resolve();
  },

  put({ path }, uploadPath, onProgress) {
    return new Promise((resolve, reject) => {
      const task = Taro.cloud.uploadFile({
        cloudPath: uploadPath,
        filePath: path,
        success: () => resolve(),
        fail: (cause) => reject(new Error(messageOf(cause))),
      }) as unknown as { onProgressUpdate?: (listener: (event: { progress: number }) => void) => void };
      task.onProgressUpdate?.(({ progress }) => onProgress(progress / 100));
    });
  },
};
