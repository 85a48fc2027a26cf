import { useEffect, useReducer } from 'react';
import { View } from '@tarojs/components';
import { useMoment } from '@/shared/hooks/moment';
import { Button } from '@/shared/ui/button';
import { sayTimeLeft } from './rules';

const TICK_MS = 1_000;

export interface UndoButtonProps {
  /** The last instant at which the server takes it back. */
  until: string;
  busy: boolean;
  onUndo: () => void;
}

/** Takes a fulfilment back: says how long it still can, and goes by itself when it cannot any more. */
export function UndoButton({ until, busy, onUndo }: UndoButtonProps) {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  const left = Date.parse(until) - useMoment().now;
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver) return;
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [isOver]);
  if (isOver) return null;
  return (
    <>
      <View className='redemption__soft'>还有 {sayTimeLeft(left)} 可以撤销</View>
      <Button kind='quiet' icon='undo-2' busy={busy} onClick={onUndo}>
        撤销
      </Button>
    </>
  );
}
