export default definePageConfig({
  navigationBarTitleText: '佳作',
  enablePullDownRefresh: true,
});
