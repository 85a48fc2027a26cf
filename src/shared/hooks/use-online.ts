import { useSyncExternalStore } from 'react';
import { network } from '@/platform/network';

/** Whether the phone has a network, followed as it changes. */
export const useOnline = (): boolean => useSyncExternalStore(network.subscribe, network.isOnline, network.isOnline);
