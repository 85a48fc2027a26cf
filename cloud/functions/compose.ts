import type { Pipeline } from '../core/dispatch';
import { actions } from '../features/registry';

/** The pipeline that every entry runs, in the cloud and on a developer's machine: the same actions over given parts. */
export function composePipeline(parts: Omit<Pipeline, 'actions'>): Pipeline {
  return { ...parts, actions };
}
