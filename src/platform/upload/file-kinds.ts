import { LIMITS } from '@contract/limits';
import type { FileMime } from '@contract/media';
import type { FileChoice, FileRefusal, LocalFile } from './types';

const MIME_OF: Record<string, FileMime> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
};

/** How the names of files end that can be sent, without the dot. */
export const FILE_ENDINGS: readonly string[] = Object.keys(MIME_OF);

/** The same for a file input. */
export const ACCEPTED_FILES: string = FILE_ENDINGS.map((ending) => `.${ending}`).join(',');

export type Judged =
  { isTaken: true; mime: FileMime; ending: string; fileName: string } | { isTaken: false; why: FileRefusal['why'] };

/** A name that the cloud takes: the end stays, because it says what the file is. */
function fitName(fileName: string, ending: string): string {
  const name = fileName.trim();
  if (name.length <= LIMITS.fileNameCharacters) return name;
  const tail = `….${ending}`;
  return name.slice(0, LIMITS.fileNameCharacters - tail.length) + tail;
}

/** Whether a file can be sent, by its name and bytes. The cloud looks at its content once more. */
export function judgeFile(fileName: string, bytes: number): Judged {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  const mime = MIME_OF[ending];
  if (!mime) return { isTaken: false, why: 'type' };
  if (bytes === 0) return { isTaken: false, why: 'empty' };
  if (bytes > LIMITS.fileBytes) return { isTaken: false, why: 'size' };
  return { isTaken: true, mime, ending, fileName: fitName(fileName, ending) };
}

/** Kept files apart from refused ones. */
export const sortKept = (outcomes: readonly (LocalFile | FileRefusal)[]): FileChoice => ({
  files: outcomes.flatMap((one) => ('why' in one ? [] : [one])),
  refused: outcomes.flatMap((one) => ('why' in one ? [one] : [])),
});
