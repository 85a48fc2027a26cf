export default definePageConfig({
  navigationBarTitleText: '队长驾驶舱',
  enablePullDownRefresh: true,
});
