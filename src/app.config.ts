const TAB_COLOURS = { ink: '#565A70', night: '#3F45B0', paper: '#FFFFFF' };

const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: `assets/tabs/${name}.png`,
  selectedIconPath: `assets/tabs/${name}-on.png`,
});

export default defineAppConfig({
  pages: ['pages/today/index', 'pages/learn/index', 'pages/team/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'features/checkin',
      pages: [
        'pages/compose/index',
        'pages/lit/index',
        'pages/detail/index',
        'pages/calendar/index',
        'pages/sky/index',
      ],
    },
    { root: 'features/course', pages: ['pages/detail/index'] },
    { root: 'features/community', pages: ['pages/join/index', 'pages/profile/index', 'pages/settings/index'] },
    { root: 'features/points', pages: ['pages/ledger/index', 'pages/rules/index'] },
    { root: 'features/inbox', pages: ['pages/list/index'] },
    { root: 'features/ops', pages: ['pages/applications/index', 'pages/safety/index'] },
  ],
  // what a tap on each tab page opens most often is there before the tap
  preloadRule: {
    'pages/today/index': { network: 'all', packages: ['features/checkin'] },
    'pages/learn/index': { network: 'wifi', packages: ['features/course'] },
    'pages/me/index': { network: 'wifi', packages: ['features/points', 'features/community'] },
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  sitemapLocation: 'sitemap.json',
  window: {
    backgroundColor: '#F6F7FB',
    backgroundTextStyle: 'dark',
    navigationBarBackgroundColor: '#F6F7FB',
    navigationBarTitleText: '群星',
    navigationBarTextStyle: 'black',
  },
  tabBar: {
    color: TAB_COLOURS.ink,
    selectedColor: TAB_COLOURS.night,
    backgroundColor: TAB_COLOURS.paper,
    borderStyle: 'black',
    list: [tab('today', '今日'), tab('learn', '课程'), tab('team', '小队'), tab('me', '我的')],
  },
});
