import type { Output } from '@contract/actions';
import type { Call } from '../../core/action';
import type { Reserved } from './commands/begin';
import type { MediaRow } from './queries';

export function presentReserved({ mediaId, storageKey }: Reserved): Output<'media.begin'> & Output<'media.beginFile'> {
  return { mediaId, uploadPath: storageKey };
}

export function presentCompleted(row: MediaRow, { services }: Pick<Call, 'services'>): Output<'media.complete'> {
  return {
    mediaId: row.media_id,
    // That a person is to look at it is nothing its owner has to know.
    state: row.state === 'review' ? 'checking' : row.state,
    url: services.storage.urlOf(row.storage_key),
    width: row.width,
    height: row.height,
  };
}
