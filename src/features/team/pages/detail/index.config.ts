export default definePageConfig({
  navigationBarTitleText: '小队',
  navigationStyle: 'custom',
  navigationBarTextStyle: 'white',
  backgroundColorTop: '#14163A',
  enablePullDownRefresh: true,
});
