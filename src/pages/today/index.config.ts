export default definePageConfig({
  navigationBarTitleText: '今日',
  navigationStyle: 'custom',
  navigationBarTextStyle: 'white',
  backgroundColorTop: '#14163A',
  enableShareAppMessage: true,
  enablePullDownRefresh: true,
});
