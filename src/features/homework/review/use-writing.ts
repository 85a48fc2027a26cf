import { useEffect, useRef, useState } from 'react';
import { ERRORS, type ErrorBody } from '@contract/errors';
import type { ReviewSheet } from '@contract/review';
import { serverNow } from '@/platform/call';
import { network } from '@/platform/network';
import { beginWith, keepCopy } from './local';
import type { Writing } from './rules';
import { saveWriting } from './store';

/** Where the words are: on their way, in the cloud since `at`, or on the phone only. */
export type Saving = { state: 'resting' } | { state: 'saving' } | { state: 'saved'; at: number } | { state: 'kept' };

/** Typing is sent once it pauses for this long. */
const PAUSE_MS = 1_500;
const RETRY_MS = 10_000;

interface Options {
  communityId: string;
  sheet: ReviewSheet;
  /** The review is not being written any more, whoever ended it. */
  onEnded: () => void;
}

/**
 * What is being written in a review: kept on the phone at once, in the cloud a moment later, which also prolongs the
 * claim. Without a network it is sent when there is one again.
 */
export function useWriting({ communityId, sheet, onEnded }: Options) {
  const { reviewId, reviewerKind } = sheet;
  const [begun] = useState(() => beginWith(sheet));
  const [writing, setWriting] = useState(begun.writing);
  const [saving, setSaving] = useState<Saving>({ state: 'resting' });
  const [until, setUntil] = useState(sheet.until);
  const [isLost, setLost] = useState(false);
  const newest = useRef(begun.writing);
  const isDirty = useRef(!begun.isSent);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isHere = useRef(true);

  const later = (ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), ms);
  };

  const failed = ({ code }: ErrorBody) => {
    setSaving({ state: 'kept' });
    if (code === 'REVIEW.STATE_CHANGED') onEnded();
    else if (ERRORS[code].retryable && network.isOnline()) later(RETRY_MS);
  };

  const send = async () => {
    clearTimeout(timer.current);
    const { scores, strength, nextStep } = newest.current;
    const sent = newest.current;
    isDirty.current = false;
    if (isHere.current) setSaving({ state: 'saving' });
    const answer = await saveWriting({ communityId, reviewId, scores, strength, nextStep });
    const isNewest = sent === newest.current;
    if (!answer.ok || !isNewest) isDirty.current = true;
    if (answer.ok && isNewest) keepCopy(reviewId, sent, true);
    if (!isHere.current) return;
    if (!answer.ok) {
      failed(answer.error);
      return;
    }
    setSaving({ state: 'saved', at: serverNow() });
    if (reviewerKind === 'peer') return;
    setLost(answer.data.until === null);
    if (answer.data.until !== null) setUntil(answer.data.until);
  };

  const change = (part: Partial<Writing>) => {
    newest.current = { ...newest.current, ...part };
    setWriting(newest.current);
    keepCopy(reviewId, newest.current, false);
    isDirty.current = true;
    later(PAUSE_MS);
  };

  /** Stops sending while the review is being finished; `isOver` when it is. */
  const rest = (isOver = false) => {
    clearTimeout(timer.current);
    if (isOver) isDirty.current = false;
  };

  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });

  useEffect(() => {
    isHere.current = true;
    if (isDirty.current) void latest.current();
    const stopListening = network.subscribe((online) => {
      if (online && isDirty.current) void latest.current();
    });
    return () => {
      isHere.current = false;
      clearTimeout(timer.current);
      stopListening();
      if (isDirty.current) void latest.current();
    };
  }, []);

  return { writing, change, rest, saving, until, isLost };
}
