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
    {
      root: 'features/course',
      pages: [
        'pages/detail/index',
        'pages/enrol/index',
        'pages/report/index',
        'pages/certificate/index',
        'pages/verify/index',
      ],
    },
    { root: 'features/community', pages: ['pages/join/index', 'pages/profile/index', 'pages/settings/index'] },
    {
      root: 'features/team',
      pages: ['pages/detail/index', 'pages/board/index', 'pages/cockpit/index', 'pages/duty/index'],
    },
    { root: 'features/points', pages: ['pages/ledger/index', 'pages/rules/index', 'pages/boards/index'] },
    {
      root: 'features/vip',
      pages: ['pages/card/index', 'pages/perk/index', 'pages/redemptions/index', 'pages/voucher/index'],
    },
    {
      root: 'features/homework',
      pages: [
        'pages/list/index',
        'pages/detail/index',
        'pages/showcase/index',
        'pages/queue/index',
        'pages/review/index',
        'pages/released/index',
        'pages/assignments/index',
        'pages/assignment/index',
      ],
    },
    { root: 'features/inbox', pages: ['pages/list/index'] },
    {
      root: 'features/ops',
      pages: [
        'pages/course-form/index',
        'pages/course-plan/index',
        'pages/course-report/index',
        'pages/course-setup/index',
        'pages/course/index',
        'pages/courses/index',
        'pages/enrolments/index',
        'pages/applications/index',
        'pages/code-batch/index',
        'pages/codes/index',
        'pages/fulfil/index',
        'pages/perk/index',
        'pages/perks/index',
        'pages/safety/index',
        'pages/earning-rules/index',
        'pages/members/index',
        'pages/member/index',
        'pages/reconcile/index',
        'pages/grouping/index',
        'pages/tiers/index',
      ],
    },
  ],
  // what a tap on each tab page opens most often is there before the tap
  preloadRule: {
    'pages/today/index': { network: 'all', packages: ['features/checkin'] },
    'pages/learn/index': { network: 'wifi', packages: ['features/course'] },
    'pages/team/index': { network: 'wifi', packages: ['features/team'] },
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
