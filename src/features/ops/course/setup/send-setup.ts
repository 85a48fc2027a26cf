import type { Output } from '@contract/actions';
import type { CourseSettings, CourseSetup } from '@contract/course-setup';
import { newRequestId, type Result } from '@/platform/call';
import { uploadPicture, type LocalPicture } from '@/platform/upload';
import { createCourse, saveSetup } from '../store';

/** What becomes of the cover: a picture just chosen takes its place. */
export type CoverWish = 'stays' | 'goes' | LocalPicture;

export interface SetupWish {
  communityId: string;
  /** The course as it was read; null for a new one. */
  setup: Pick<CourseSetup, 'courseId' | 'revision'> | null;
  settings: CourseSettings;
  cover: CoverWish;
}

export const isPicture = (cover: CoverWish): cover is LocalPicture => typeof cover === 'object';

/** Brings the picture up first, when there is a new one, then saves all of it. */
export async function sendSetup(
  { communityId, setup, settings, cover }: SetupWish,
  requestId: string,
): Promise<Result<Output<'course.saveSetup'>>> {
  const arrived = isPicture(cover) ? await uploadPicture(communityId, cover) : null;
  if (arrived && !arrived.ok) return arrived;
  const coverMediaId = arrived ? arrived.data.mediaId : null;
  const input = { communityId, settings, ...(cover !== 'stays' && { coverMediaId }) };
  // a picture brought up anew makes another input
  const intent = arrived ? newRequestId() : requestId;
  if (setup === null) return createCourse(input, intent);
  return saveSetup({ ...input, courseId: setup.courseId, revision: setup.revision }, intent);
}
