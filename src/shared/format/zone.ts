import { create } from 'zustand';

/** Minutes east of UTC of Asia/Shanghai: what holds until the community has said its own. */
const DEFAULT_OFFSET_MINUTES = 480;

/** The present community's offset from UTC, the one zone in which the client shows times. */
export const useZone = create<{ utcOffsetMinutes: number }>(() => ({ utcOffsetMinutes: DEFAULT_OFFSET_MINUTES }));

/** Told by the session whenever the server says it. */
export const setZone = (utcOffsetMinutes: number): void => useZone.setState({ utcOffsetMinutes });
