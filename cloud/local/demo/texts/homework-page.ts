import type { Rubric } from '@contract/homework';
import type { WorkText } from './homework-text';

/** How a one-page review is looked at. */
export const PAGE_RUBRIC: Rubric = [
  {
    key: 'idea',
    label: '一个看法',
    levels: [
      { label: '还在复述', points: 2, says: '主要在讲书里说了什么' },
      { label: '有看法', points: 6, says: '说得出自己同意或怀疑什么' },
      { label: '有启发', points: 10, says: '让读的人想接着聊' },
    ],
  },
  {
    key: 'proof',
    label: '用书里的话作证',
    levels: [
      { label: '没有引用', points: 0, says: '' },
      { label: '引了一处', points: 3, says: '引用和看法有关' },
      { label: '引得准', points: 6, says: '换一句就不成立' },
    ],
  },
  {
    key: 'voice',
    label: '像自己说的话',
    levels: [
      { label: '像读后感', points: 1, says: '' },
      { label: '听得见人', points: 4, says: '读得出是谁写的' },
    ],
  },
];

/** One-page reviews of the reading camp, most with what the coach said. */
export const PAGE_WORKS: WorkText[] = [
  {
    who: '周远',
    hoursEarly: 52,
    text: '我修了二十年桥，读到「万物皆流」第一反应是不服气：桥墩就不流。可翻到后一页，作者说河床每年被水削掉一指宽，我想起去年汛后复测，三号墩的基础确实露出来四公分。原来不动的东西只是动得慢，慢到要一代人接着量。这本书让我第一次觉得，记录本身就是一种修桥。',
    scenes: ['notebookPage'],
    review: {
      levels: [2, 2, 1],
      strength: '用三号墩露出的四公分接住「万物皆流」，一个数字比一段议论有力。',
      nextStep: '把「记录本身就是一种修桥」挪到开头，后面的故事就都在替它作证。',
    },
    showcase: 'consented',
  },
  {
    who: '许思齐',
    hoursEarly: 30,
    text: '作者说好问题有三个特征：具体、可以被推翻、问的人真的不知道答案。我拿它检查了自己这一周在群里问的七个问题，只有两个合格，其余五个其实是想让别人夸我读得细。明天起我想换一个问法：先写下我猜的答案，再问大家哪里猜错了。',
    review: {
      levels: [2, 1, 1],
      strength: '把标准用在自己身上，七个里只有两个合格，这份诚实最有说服力。',
      nextStep: '挑一个不合格的问题，当场把它改成合格的，让读者看见怎么改。',
    },
    showcase: 'consented',
  },
  {
    who: '陈一诺',
    hoursEarly: 26,
    text: '班上的小朵每次只能专注七分钟，我一直想帮她变成十分钟。书里却说「先看清注意力被什么带走，再谈把它带回来」。我观察了三天，发现带走她的是窗外的施工声，不是贪玩。换到里侧的座位以后，她自己坐满了一节课。我要改的从来不是她。',
    scenes: ['ginkgoBench'],
    review: {
      levels: [2, 2, 1],
      strength: '先观察三天再下判断，最后一句把书里的道理变成了自己的。',
      nextStep: '补一句你原来打算怎么「帮」她，前后对比会更清楚。',
    },
    showcase: 'consented',
  },
  {
    who: '林溪',
    hoursEarly: 44,
    text: '清晨五点半读到「家是允许你说废话的地方」，眼泪就下来了。我每天对两个孩子说得最多的是「快一点」，一句废话也没有。今天送学路上我试着讲了个没头没尾的梦，老大笑了一路。',
    review: {
      levels: [1, 2, 1],
      strength: '「快一点」三个字，把一个家每天的早晨都写出来了。',
      nextStep: '再往前走一步：你觉得废话为什么重要？写下你的答案。',
    },
    showcase: 'pending',
  },
  {
    who: '阿哲',
    hoursEarly: 9,
    text: '写代码的人都怕长句，这本书却全是长句。硬着头皮读了三章，我发现长句像没有拆分的函数，作者不是不会拆，是不想让你中途离开。「你若停下，便再也回不到这条河里」，读到这句我服了。',
    review: {
      levels: [1, 2, 1],
      strength: '用没有拆分的函数来解释长句，外行一听就懂。',
      nextStep: '比一比：哪一处长句你觉得该拆？说说理由，看法就立住了。',
    },
  },
  {
    who: '沈子衿',
    hoursEarly: 15,
    text: '午休四十分钟读一章，正好。这一章说孤独是「屋里只剩自己的声音」，我却觉得办公室里满是声音的时候更孤独。也许孤独不是没有声音，是没有一个声音是对你说的。',
    review: {
      levels: [2, 1, 1],
      strength: '敢和作者唱反调，最后一句给出了更好的定义。',
      nextStep: '补一个办公室里的具体时刻，让读者站到你那张桌子旁边。',
    },
  },
  {
    who: '程知夏',
    hoursEarly: 20,
    text: '书里说遗忘是记忆的呼吸。我外婆去年开始认不出我，但她一直记得把最大的那块鱼夹给我。读完这章我不再难过她忘了我的名字，她只是把名字呼出去，把鱼留下了。',
    review: {
      levels: [2, 2, 1],
      strength: '「把名字呼出去，把鱼留下了」，读一遍就忘不掉。',
      nextStep: '已经很完整，试着删掉一句解释，只留画面。',
    },
  },
  {
    who: '温以宁',
    hoursEarly: 33,
    text: '第二章讲慢读，我用它算了一笔账：过去一年读完四十一本，能复述的六本；这个月只读一本，已经能和人聊三个晚上。多不是读得多，是留得多。',
    review: {
      levels: [1, 0, 1],
      strength: '四十一本和六本的对比，一下就把问题摆在桌面上。',
      nextStep: '引一句第二章里最打动你的话，让这笔账和书连起来。',
    },
  },
  {
    who: '宋清和',
    hoursEarly: 12,
    text: '我原以为精读就是多划线，读到「划线是把思考推迟」才明白，我划了一整本书的欠条。这周改成每章只准划一句，划完要写为什么是它。',
    review: {
      levels: [2, 1, 1],
      strength: '「划了一整本书的欠条」这个比喻又准又好笑。',
      nextStep: '把你这一周划下的那几句放进来，让我们看看新办法结出了什么。',
    },
  },
  {
    who: '叶知秋',
    hoursEarly: 6,
    text: '作者写秋天用了整整两页，没有一个「秋」字。我试着照样写楼下的桂花：先是被子里有了味道，后来电梯里也有，最后连讨厌的会议室都有了。',
    review: {
      levels: [1, 1, 1],
      strength: '仿写那一段真好，气味一层层走进来。',
      nextStep: '说说不写「秋」字带来了什么，这就是你的看法。',
    },
  },
  {
    who: '白露',
    hoursEarly: 18,
    text: '如果用一页纸向朋友推荐它，我只说一件事：这本书治好了我对「有用」的执念。「没有用处的一小时，是一天里唯一属于你的。」今天我用这一小时看云。',
    review: {
      levels: [1, 2, 1],
      strength: '引的这句话换成别的就不成立，选得准。',
      nextStep: '看云之后发生了什么？多写两行，推荐就更可信。',
    },
  },
  {
    who: '石磊',
    hoursEarly: -5,
    text: '值夜班迟交了，抱歉。我在急诊看过很多人后悔的样子，书里说「后悔是还爱着」，我想了一晚上，觉得是真的。',
    review: {
      levels: [1, 1, 1],
      strength: '迟了五小时，却写下了只有你能写的一句。',
      nextStep: '挑一个不会泄露隐私的瞬间，写给没去过急诊的人。',
    },
  },
  {
    who: '林小满',
    hoursEarly: 3,
    text: '这本小说讲一个女孩离开小镇又回来的故事。她先是去了城里读书，后来做了编辑，最后因为奶奶生病回到家里。我觉得作者写得很细腻，人物也很真实，读完以后很感动，推荐大家都读一读。',
    scenes: ['catAndBook'],
    review: {
      levels: [0, 0, 0],
      isReturn: true,
      strength: '你注意到女孩「离开又回来」，整本书的骨架就在这里。',
      nextStep: '把论点放到第一句：你觉得她该不该回来？再引一句书里的话替你说话。',
    },
  },
  {
    who: '江小北',
    hoursEarly: -62,
    text: '补交。请假那几天我把书带在路上，反而读得最多。「离开日常的人才看得见日常」，我在高铁上看见了自己家的厨房。',
  },
];
