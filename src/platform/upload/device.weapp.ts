import Taro from '@tarojs/taro';
import { newRequestId } from '../call/request-id';
import { fitted, TARGET, type LocalPicture, type PictureDevice, type PictureMime } from './types';

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

/** WeChat offers its own avatars through a button with `openType='chooseAvatar'`. */
export const AVATAR_BY_BUTTON = true;

/** Pictures in WeChat: its own picker and compressor, kept among the app's files, sent to cloud storage. */
export const pictureDevice: PictureDevice = {
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

  revive(pictures) {
    const files = Taro.getFileSystemManager();
    return Promise.resolve(
      pictures.filter(({ path }) => {
        try {
          files.accessSync(path);
          return true;
        } catch {
          return false;
        }
      }),
    );
  },

  drop(pictures) {
    const files = Taro.getFileSystemManager();
    for (const { path } of pictures) {
      try {
        files.unlinkSync(path);
      } catch {
        // gone already
      }
    }
    return Promise.resolve();
  },

  put(picture, uploadPath, onProgress) {
    return new Promise((resolve, reject) => {
      const task = Taro.cloud.uploadFile({
        cloudPath: uploadPath,
        filePath: picture.path,
        success: () => resolve(),
        fail: (cause) => reject(new Error(messageOf(cause))),
      }) as unknown as { onProgressUpdate?: (listener: (event: { progress: number }) => void) => void };
      task.onProgressUpdate?.(({ progress }) => onProgress(progress / 100));
    });
  },
};
