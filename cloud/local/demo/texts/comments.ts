import type { Mood } from './practice';

/** Words for a comment; with a pattern it only goes below what the pattern finds in the text or in the pictures' names. */
export type CommentLine = string | { text: string; about: RegExp };

/** What others say below a check-in: by its mood, when it shows a picture, and what fits everywhere. */
export const COMMENTS: Record<Mood | 'picture' | 'family' | 'dawn' | 'any', CommentLine[]> = {
  insight: [
    '这个角度我没想到，抄走了。',
    '说到我心里去了，我这周也在想这个。',
    { text: '“换了一种问法”，就冲这句也要留言。', about: /换了一种问法/ },
    { text: '能展开说说吗？想听。', about: /作者|观点|问题|想法/ },
    '我的理解有点不一样，不过你这样读也很通。',
    { text: '读到你这一条，我回去把那一章重新翻开了。', about: /章|段|页/ },
    '同感，越往后读越觉得是这样。',
    '把这段念给同事听了，她要你的书单。',
    '你总能说出我想说又说不清的。',
    '这句可以贴在书桌上。',
  ],
  method: [
    '这个办法好，明天我也试试。',
    '我试过类似的，坚持三天就有感觉。',
    { text: '想看看你的笔记长什么样。', about: /笔记|抄|划线|页边|卡片/ },
    '学到了，今天就用。',
    { text: '定时器我也在用，二十五分钟刚好。', about: /定时器|二十五分钟/ },
    { text: '哈哈我也是画图派，长句子记不住。', about: /图/ },
    { text: '请问两种颜色具体怎么分？', about: /两种颜色/ },
    { text: '这个方法对我这种走神大户很友好。', about: /手机|定时器|走神|二十/ },
    '收藏了，谢谢分享得这么细。',
  ],
  stuck: [
    { text: '我那几页也卡了两天，第三天突然就过去了。', about: /读不进去|卡在|没有看懂|概念/ },
    { text: '抱抱，读六页也是读。', about: /六页/ },
    '能老实写下来就很厉害了。',
    '要不要晚上语音一起读一段？',
    { text: '我也没看懂，等你懂了讲给我听，我懂了也讲给你。', about: /没有看懂|概念/ },
    '状态不好还来点亮，给你鼓掌。',
    '慢慢来，书又不会跑。',
    { text: '中段都这样，熬过去后面很好看。', about: /中段|放弃/ },
    { text: '先休息，身体要紧。', about: /感冒|加班|眼睛/ },
  ],
  feeling: [
    '隔着屏幕都觉得暖。',
    { text: '“像刚擦过的窗户”这种形容我要偷学。', about: /刚擦过的窗户/ },
    { text: '好羡慕这样的半小时。', about: /半小时|晚上/ },
    { text: '看完你的打卡，我也想去阳台站一会儿。', about: /阳台/ },
    '被你说得想哭又想笑。',
    '替你高兴。',
    { text: '这样的晚上值得记下来。', about: /晚|夜|灯/ },
    '你写得真好，不声不响的好。',
    '读书人的快乐就是这么朴素。',
  ],
  picture: [
    '图好治愈，存了。',
    { text: '这个角落也太适合看书了。', about: /desk|Table|Window|window|balcony/ },
    '光线真好，几点拍的？',
    { text: '看到图就想泡杯茶坐下来。', about: /tea|rainy|desk|balcony/ },
    { text: '书桌同款在哪里！', about: /deskInMorning|deskAtNight/ },
    '这张可以当壁纸。',
    { text: '图里的猫能借我抱一下吗，没有猫也问问。', about: /catAndBook/ },
    { text: '你的笔记好整齐，我的像打过仗。', about: /notebookPage|mindMap/ },
  ],
  family: [
    { text: '全家一起看书的画面太好了。', about: /全家|陪孩子/ },
    { text: '孩子以后会记得这个晚上的。', about: /陪孩子|孩子让我念|女儿/ },
    { text: '替我抱抱你家小朋友。', about: /陪孩子|孩子还没醒|孩子睡|孩子让我|女儿/ },
    { text: '读给家人听是最好的复述。', about: /读给|念给|念一段/ },
    { text: '我也回去念给我妈听听。', about: /念给|读给|念一段/ },
  ],
  dawn: [
    '这么早！佩服。',
    '原来有人和我一样看见了今早的天。',
    '早起的星星先亮。',
    '明早六点，云监督一下我。',
    '早安，今天也顺利。',
  ],
  any: [
    '给你点亮一颗星。',
    '读到你的打卡，今天的书也想快点翻开。',
    '加油，我们一起走到结营那天。',
    '每天最期待看大家写了什么。',
    '收到鼓励，我也去读了。',
    '稳稳的，真好。',
    '路过，认真读完了。',
    '今天也一起往前挪了一点点。',
    '喜欢你写东西的语气。',
    '跟着你的进度走，很安心。',
  ],
};

/** What writers say below each other's pieces in the writing community; a piece is longer than a note. */
export const NIGHT_COMMENTS: CommentLine[] = [
  { text: '我看见了那盏灯。', about: /灯/ },
  { text: '最后一句轻轻的，但是落得住。', about: /[^]{48}/ },
  { text: '不用改，就停在这里。', about: /[^]{48}/ },
  { text: '这个细节我会记很久。', about: /[^]{48}/ },
  { text: '今晚最喜欢的一篇。', about: /[^]{48}/ },
  { text: '没有解释，反而全懂了。', about: /[^]{48}/ },
  { text: '想知道后来怎么样了。', about: /[^]{48}/ },
  { text: '念了一遍，顺的。', about: /[^]{48}/ },
  { text: '删得好，剩下的都站得住。', about: /删|圈/ },
  { text: '我也卡在题目上，互相安慰一下。', about: /题目|卡住/ },
  { text: '摸黑写的字最真。', about: /停电|摸黑/ },
  { text: '跑题有时候才是正路。', about: /跑题|别的/ },
  '灯还亮着，陪你写完。',
  '写完就好，晚安。',
  '我也刚写完，击个掌。',
  '谢谢你也在。',
];

/** What an author answers; with a pattern, to a comment in which it finds something. */
export const REPLIES: CommentLine[] = [
  '谢谢，看到你的留言很开心。',
  '谢谢鼓励，今天又有劲了。',
  '你昨天那条也写得很好，我读了两遍。',
  '谢谢你每次都来。',
  '被你夸得有点不好意思。',
  '嗯，继续一起走。',
  '晚点去看看你写的。',
  { text: '谢谢你认真读完。', about: /读完|喜欢|语气|写得/ },
  { text: '哈哈，被你看出来了。', about: /偷学|打过仗|不声不响/ },
  { text: '好呀，晚上聊。', about: /？|语音|展开|讲给/ },
  { text: '一起一起。', about: /一起|加油|也想|跟着/ },
  { text: '试完告诉我效果！', about: /试试|今天就用|学到了/ },
  { text: '就等你来辩呢。', about: /不太一样|角度/ },
  { text: '抱抱，明天见。', about: /抱抱|慢慢来|休息/ },
];

/** What the coach says. */
export const COACH_COMMENTS: CommentLine[] = [
  { text: '停得很准。下一步可以问问自己：如果换一个人站在这里，会停在哪里？', about: /停/ },
  '这一条有观点，也有自己的生活，两样都接上了，很好。',
  { text: '你已经在和作者对话了。试着把反对他的理由也写两句。', about: /作者/ },
  { text: '具体就是力量。这个细节比任何总结都有说服力。', about: /细节|伞|灯|碗|铃|扣子/ },
  { text: '很喜欢“老实记下来”这个态度，读书的诚实比速度要紧。', about: /老实/ },
  '建议把这一段留到结营那天再读一遍，看看想法会不会变。',
  { text: '问题提得好。不用急着回答，带着它读完下一章。', about: /问题|？|疑/ },
  { text: '笔记的方法可以分享给小队，周三的语音会上讲三分钟如何？', about: /笔记|画|卡片|录音|页边/ },
];
