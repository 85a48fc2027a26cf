export default definePageConfig({
  navigationBarTitleText: '已发出的点评',
  enablePullDownRefresh: true,
});
