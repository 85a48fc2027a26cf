import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { display } from '@/platform/display';
import { leaveGuard } from '@/platform/leave-guard';
import { canGoBack, goBack } from '@/platform/navigation';
import { routes } from '@/routes';
import { classes } from '../classes';
import { Icon } from '../icon';

export interface NavBarProps {
  title: string;
  /** Tabs have nothing to go back to. */
  isTab: boolean;
  on: 'night' | 'paper';
}

/** Back, unless something that is not saved keeps people here. */
async function leave(): Promise<void> {
  if (await leaveGuard.mayLeave()) await goBack(routes.today());
}

/** The bar that a page draws itself: clear of the status bar and of WeChat's capsule. */
export function NavBar({ title, isTab, on }: NavBarProps) {
  const { statusBar, navBar } = display();
  const hasBack = canGoBack();
  return (
    <View className={classes('nav', on === 'paper' && 'nav--paper')} style={{ paddingTop: `${statusBar}px` }}>
      <View className='nav__bar' style={{ height: `${navBar}px` }}>
        {!isTab && (
          <View
            className='nav__back'
            onClick={() => void leave()}
            {...a11y({ label: hasBack ? '返回' : '回到今日', role: 'button' })}
          >
            <Icon name={hasBack ? 'chevron-left' : 'house'} size='l' />
          </View>
        )}
        {title !== '' && (
          <View className='nav__title' {...a11y({ role: 'heading' })}>
            {title}
          </View>
        )}
      </View>
    </View>
  );
}
