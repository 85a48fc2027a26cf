export default definePageConfig({
  navigationBarTitleText: '点评队列',
  enablePullDownRefresh: true,
});
