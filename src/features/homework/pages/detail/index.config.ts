export default definePageConfig({
  navigationBarTitleText: '作业',
  enablePullDownRefresh: true,
});
