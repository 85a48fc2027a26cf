export default definePageConfig({
  navigationBarTitleText: '年度星空',
  navigationStyle: 'custom',
  navigationBarTextStyle: 'white',
  backgroundColorTop: '#14163A',
  enableShareAppMessage: true,
});
