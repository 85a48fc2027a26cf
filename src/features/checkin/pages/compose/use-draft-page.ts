import { useEffect, useState } from 'react';
import { useDidHide, useUnload } from '@tarojs/taro';
import { useOnline } from '@/shared/hooks/use-online';
import type { Draft, DraftKey } from '../../draft/drafts';
import { closeDraft, openDraft, saveDraft, sendWaiting, useDraft } from '../../draft/store';

/** Opens a draft for as long as the page is there: kept when the page is hidden or left, pictures sent as soon as they can be. */
export function useDraftPage(key: DraftKey, fresh: () => Draft): { isOpen: boolean } {
  const isOpen = useDraft(({ shown }) => shown === key);
  const isOnline = useOnline();

  useEffect(() => {
    void openDraft(key, fresh);
    // `fresh` only matters at the beginning
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);

  useEffect(() => {
    if (isOnline) sendWaiting();
  }, [isOnline]);

  useDidHide(saveDraft);
  useUnload(() => closeDraft(key));

  return { isOpen };
}

/** How many CSS pixels of the page the keyboard covers. */
export function useKeyboard(): [number, (heightPx: number) => void] {
  return useState(0);
}
