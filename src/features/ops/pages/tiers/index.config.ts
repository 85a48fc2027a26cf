export default definePageConfig({
  navigationBarTitleText: '等级和特权',
  enablePullDownRefresh: true,
});
