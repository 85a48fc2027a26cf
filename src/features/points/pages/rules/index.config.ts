export default definePageConfig({
  navigationBarTitleText: '怎么获得积分',
  enablePullDownRefresh: true,
});
