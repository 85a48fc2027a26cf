import type { Rubric } from '@contract/homework';

export interface RubricTemplate {
  name: string;
  rubric: Rubric;
}

const levels = (...all: [label: string, points: number, says: string][]): Rubric[number]['levels'] =>
  all.map(([label, points, says]) => ({ label, points, says }));

/** For notes on what was read. */
export const READING_NOTES: RubricTemplate = {
  name: '读书笔记',
  rubric: [
    {
      key: 'idea',
      label: '观点',
      levels: levels(
        ['复述', 2, '说了书里写什么'],
        ['有看法', 6, '说出自己同意或不同意什么'],
        ['有启发', 10, '看法有来由，让人想接着聊'],
      ),
    },
    {
      key: 'example',
      label: '例子',
      levels: levels(
        ['还没有', 0, '只有道理'],
        ['有例子', 5, '举了书里或身边的例子'],
        ['贴切', 10, '例子具体，正好说明观点'],
      ),
    },
    {
      key: 'clarity',
      label: '表达',
      levels: levels(['待梳理', 2, '要读两遍才明白'], ['清楚', 6, '一遍就能读懂'], ['利落', 10, '没有一句多余']),
    },
  ],
};

/** For something that was done and is told about. */
const PRACTICE: RubricTemplate = {
  name: '行动实践',
  rubric: [
    {
      key: 'done',
      label: '做到',
      levels: levels(
        ['计划中', 2, '想好了，还没开始'],
        ['做了', 6, '真的做过一次'],
        ['坚持', 10, '做了几次，能看出变化'],
      ),
    },
    {
      key: 'review',
      label: '复盘',
      levels: levels(
        ['流水账', 2, '只说了经过'],
        ['有发现', 6, '说出什么有用、什么没用'],
        ['有方法', 10, '下次怎么做，写得出步骤'],
      ),
    },
  ],
};

/** For a text of one's own. */
const WRITING: RubricTemplate = {
  name: '写作练习',
  rubric: [
    {
      key: 'focus',
      label: '主题',
      levels: levels(['分散', 2, '想说的太多'], ['明确', 6, '读完知道在说什么'], ['聚焦', 10, '每一段都在说同一件事']),
    },
    {
      key: 'detail',
      label: '细节',
      levels: levels(['概括', 2, '多是形容词'], ['具体', 6, '有看得见的画面'], ['生动', 10, '让人记得住']),
    },
    {
      key: 'order',
      label: '结构',
      levels: levels(['待调整', 2, '顺序有点乱'], ['完整', 6, '有头有尾'], ['流畅', 10, '一段带着一段往下走']),
    },
  ],
};

/** Rubrics to begin with. */
export const TEMPLATES: readonly RubricTemplate[] = [READING_NOTES, PRACTICE, WRITING];
