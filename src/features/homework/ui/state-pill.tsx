import { Pill } from '@/shared/ui/pill';
import type { State } from '../rules';

/** Where an assignment stands: a word, a shape and a colour. */
export const StatePill = ({ state }: { state: State }) => (
  <Pill tone={state.tone} icon={state.icon}>
    {state.label}
  </Pill>
);
