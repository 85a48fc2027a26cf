/** A camp that the main community's operators are still writing: four of its ten days have a task. */
export const OLD_PHOTOS = {
  title: '10 天旧照片写作营',
  summary: '翻出十张旧照片，写下照片外面的事。',
  introduction: '每天一张旧照片。不写照片里有什么，写照片外面正在发生的事。',
  handbook: '1. 手机里的照片也算旧照片。\n2. 每天三百字以内，写完就好。\n3. 不想公开的照片，可以只写字。',
  welcome: '欢迎你来。开营前先找出三张舍不得删的照片。',
  rules: ['每天写一张照片', '不贴别人不愿公开的照片'],
  days: 10,
  plan: [
    ['最早的一张', '找出你最早的一张照片，写拍照的人站在哪里。'],
    ['一张合影', '写合影里离镜头最远的那个人。'],
    ['一间屋子', '写照片里的屋子，门外是什么。'],
    ['一次出门', '写出门之前的那个晚上。'],
  ],
} as const;
