export default definePageConfig({
  navigationBarTitleText: '值日',
  enablePullDownRefresh: true,
});
