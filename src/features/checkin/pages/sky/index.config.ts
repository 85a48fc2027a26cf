export default definePageConfig({
  navigationBarTitleText: '我的星空',
  navigationStyle: 'custom',
  navigationBarTextStyle: 'white',
  backgroundColorTop: '#14163A',
  enableShareAppMessage: true,
});
