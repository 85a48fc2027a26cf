export default definePageConfig({
  navigationBarTitleText: '打卡详情',
  enableShareAppMessage: true,
  enablePullDownRefresh: true,
});
