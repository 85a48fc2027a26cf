export default definePageConfig({
  navigationBarTitleText: '加入社群',
  enableShareAppMessage: true,
});
