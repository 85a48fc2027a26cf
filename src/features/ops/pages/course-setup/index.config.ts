export default definePageConfig({
  navigationBarTitleText: '课程设置',
  enablePullDownRefresh: true,
});
