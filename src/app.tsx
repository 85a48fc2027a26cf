import type { PropsWithChildren } from 'react';
import { useDidShow, useLaunch } from '@tarojs/taro';
import { startCalls } from './platform/call';
import { mountPreview } from './platform/preview';
import { loadSession } from './session';
import { watchDeliveries } from './features/checkin/outbox/deliveries';
import { watchHandIns } from './features/homework/deliveries';
import { outbox, startOutbox } from './shared/outbox';
import { ErrorBoundary } from './shared/ui/error-boundary';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    startCalls();
    mountPreview();
    watchDeliveries();
    watchHandIns();
    startOutbox();
    void loadSession();
  });
  // back from the background: what waited there is sent now
  useDidShow(() => void outbox.flush());

  return <ErrorBoundary>{children}</ErrorBoundary>;
}
