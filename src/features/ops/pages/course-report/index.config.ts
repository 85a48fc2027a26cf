export default definePageConfig({ navigationBarTitleText: '课程报告', enablePullDownRefresh: true });
