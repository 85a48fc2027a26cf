export default definePageConfig({
  navigationBarTitleText: '已点亮',
  navigationStyle: 'custom',
  navigationBarTextStyle: 'white',
  backgroundColorTop: '#14163A',
  enableShareAppMessage: true,
});
