export default definePageConfig({
  navigationBarTitleText: '课程小队榜',
  enablePullDownRefresh: true,
});
