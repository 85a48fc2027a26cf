import { useEffect, type PropsWithChildren, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { display, setPageTitle } from '@/platform/display';
import { classes } from '../classes';
import { NightSky } from '../night-sky';
import { NavBar } from './nav-bar';

export interface PageProps {
  /** Stands in the bar; the page's config says the same, for the moment before the page is there. '' leaves a night sky clear. */
  title: string;
  /**
   * `paper`: an ordinary page. `hero`: begins with a night sky that holds `hero`. `night`: all of it is sky. The last two
   * need `navigationStyle: 'custom'` in the page's config.
   */
  kind?: 'paper' | 'hero' | 'night';
  /** What stands in the sky of a `hero` page. */
  hero?: ReactNode;
  /** The first card of the content stands over the sky's lower edge. */
  overlapping?: boolean;
  isTab?: boolean;
  /** Takes the width of a browser window, for tables; a phone has one column all the same. */
  wide?: boolean;
  /** The page's one main action, fixed within reach of the thumb. */
  footer?: ReactNode;
  /** CSS pixels that the footer stands above the lower edge, such as the keyboard's height. */
  footerLift?: number;
  className?: string;
}

/** The frame of every page: its bar where the platform draws none, its sky, its content and its main action. */
export function Page(props: PropsWithChildren<PageProps>) {
  const {
    title,
    kind = 'paper',
    hero,
    overlapping = false,
    isTab = false,
    wide = false,
    footer,
    footerLift = 0,
    className,
    children,
  } = props;
  const { drawsNavBar, fontScale } = display();

  useEffect(() => {
    if (title !== '' && (kind === 'paper' || drawsNavBar)) setPageTitle(title);
  }, [title, kind, drawsNavBar]);

  const foot = footer !== undefined && (
    <View
      className={classes('page__footer', footerLift > 0 && 'page__footer--lifted')}
      style={footerLift > 0 ? { bottom: `${footerLift}px` } : {}}
    >
      {footer}
    </View>
  );

  return (
    <View
      className={classes(
        'page',
        `page--${kind}`,
        overlapping && 'page--overlapping',
        wide && 'page--wide',
        footer !== undefined && 'page--footed',
        className,
      )}
      style={{ '--font-scale': String(fontScale) } as React.CSSProperties}
    >
      {kind === 'night' ? (
        <NightSky className='page__sky'>
          <NavBar title={title} isTab={isTab} on='night' />
          <View className='page__content'>{children}</View>
          {foot}
        </NightSky>
      ) : (
        <>
          {kind === 'hero' && (
            <NightSky>
              <NavBar title={title} isTab={isTab} on='night' />
              <View className='page__hero'>{hero}</View>
            </NightSky>
          )}
          {kind === 'paper' && drawsNavBar && <NavBar title={title} isTab={isTab} on='paper' />}
          <View className='page__content'>{children}</View>
          {foot}
        </>
      )}
    </View>
  );
}
