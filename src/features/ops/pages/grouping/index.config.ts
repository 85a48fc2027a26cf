export default definePageConfig({ navigationBarTitleText: '分组', enablePullDownRefresh: true });
