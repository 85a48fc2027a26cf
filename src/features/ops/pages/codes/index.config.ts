export default definePageConfig({
  navigationBarTitleText: '邀请码和兑换码',
  enablePullDownRefresh: true,
});
