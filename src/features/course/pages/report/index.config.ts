export default definePageConfig({
  navigationBarTitleText: '结营报告',
  navigationStyle: 'custom',
  navigationBarTextStyle: 'white',
  backgroundColorTop: '#14163A',
  enablePullDownRefresh: true,
});
