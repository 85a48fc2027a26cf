export default definePageConfig({
  navigationBarTitleText: '结营证书',
  navigationStyle: 'custom',
  navigationBarTextStyle: 'white',
  backgroundColorTop: '#14163A',
  enableShareAppMessage: true,
});
