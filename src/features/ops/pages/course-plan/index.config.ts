export default definePageConfig({
  navigationBarTitleText: '每日计划',
  enablePullDownRefresh: true,
});
