/** Stars and constellations, Chinese ones first. */
const STARS =
  '北斗 织女 牵牛 天枢 开阳 摇光 南斗 角宿 参宿 心宿 昴宿 轩辕 河鼓 天津 天狼 大角 天璇 天玑 天权 玉衡 文昌 紫微 勾陈 华盖 ' +
  '五车 天船 天苑 毕宿 井宿 柳宿 星宿 张宿 翼宿 轸宿 亢宿 氐宿 房宿 尾宿 箕宿 斗宿 女宿 室宿 壁宿 奎宿 娄宿 ' +
  '觜宿 明堂 灵台 天市 太微 天棓 渐台 仙后 仙女 天鹅 天琴 天鹰 猎户 英仙 御夫 飞马 白羊 金牛 双子 狮子 天秤 天蝎 ' +
  '宝瓶 双鱼 海豚 天箭 天鹤 凤凰 孔雀 长蛇 巨爵 牧夫 武仙 盾牌 蛇夫 鲸鱼 波江 船帆';
const WORDS = STARS.split(' ');

const ROUNDS = ['小队', '二队', '三队', '四队', '五队', '六队', '七队', '八队', '九队', '十队'];

/** The name of team `position`, from 0: 北斗小队, 织女小队, …; different for the first thousand teams and beyond. */
export function teamNameOf(position: number): string {
  const word = WORDS[position % WORDS.length]!;
  const round = Math.floor(position / WORDS.length);
  return `${word}${ROUNDS[round] ?? `${round + 1} 队`}`;
}
