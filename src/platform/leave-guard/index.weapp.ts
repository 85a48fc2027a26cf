import Taro from '@tarojs/taro';
import type { LeaveGuard } from './types';

/** WeChat asks for the bar's arrow and for Android's back key. A swipe from the edge it never stops. */
export const leaveGuard: LeaveGuard = {
  guard(words) {
    Taro.enableAlertBeforeUnload({ message: words });
    return () => Taro.disableAlertBeforeUnload();
  },
  mayLeave: () => Promise.resolve(true),
};
