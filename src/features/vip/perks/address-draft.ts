import { create } from 'zustand';
import { stored } from '@/platform/storage';
import { onReset } from '@/shared/store/reset';
import { EMPTY_ADDRESS, type AddressDraft } from './rules';

/** Kept on the phone only, so that the next parcel needs no typing. */
const kept = stored<AddressDraft>('address-draft');

interface DraftStore {
  draft: AddressDraft;
  /** Takes up what was typed before. */
  resume: () => void;
  set: (field: keyof AddressDraft, text: string) => void;
}

/** The address that is being written. */
export const useAddressDraft = create<DraftStore>((setState, get) => ({
  draft: EMPTY_ADDRESS,
  resume: () => setState({ draft: kept.read() ?? EMPTY_ADDRESS }),
  set: (field, text) => {
    const draft = { ...get().draft, [field]: text };
    setState({ draft });
    kept.write(draft);
  },
}));
onReset(() => useAddressDraft.setState({ draft: EMPTY_ADDRESS }));
