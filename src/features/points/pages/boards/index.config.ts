export default definePageConfig({
  navigationBarTitleText: '每周榜单',
  enablePullDownRefresh: true,
});
