export default definePageConfig({
  navigationBarTitleText: '权益设置',
  enablePullDownRefresh: true,
});
