import { View } from '@tarojs/components';
import type { AssignmentDetail } from '@contract/homework';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { confirm, toast } from '@/platform/notify';
import { routes } from '@/routes';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { sendAnswerToShow } from '../api';
import { useAssignment } from '../store';

export interface ConsentCardProps {
  communityId: string;
  courseId: string;
  submissionId: string;
  showcase: NonNullable<AssignmentDetail['showcase']>;
}

const WORDS: Record<ConsentCardProps['showcase'], { title: string; text: string }> = {
  pending: {
    title: '想把你的作业展示给全班',
    text: '同意以后，课程里的同学和助教能看到最新一版和它的亮点；随时可以收回。',
  },
  consented: { title: '正在佳作里展示', text: '课程里的同学都能看到。收回以后，立刻从所有地方消失。' },
  declined: { title: '你选择了不展示', text: '没有人会看到。改变主意时，可以在这里展示。' },
  revoked: { title: '展示已经收回', text: '已经从所有地方消失。改变主意时，可以再展示。' },
};

/** The author's word on showing the work: asked for, given, refused or taken back, and to be changed at any time. */
export function ConsentCard({ communityId, courseId, submissionId, showcase }: ConsentCardProps) {
  const answer = useTask((requestId: string, consent: boolean) =>
    sendAnswerToShow({ communityId, submissionId, consent }, requestId),
  );

  const say = async (consent: boolean) => {
    const told = await answer.run(consent);
    if (!told) return;
    useAssignment.getState().patch((detail) => ({ ...detail, showcase: told.showcase }));
    toast(consent ? '谢谢你，已经展示给全班' : '好的，没有人会看到');
  };

  const takeBack = async () => {
    const isSure = await confirm({
      title: '收回展示？',
      text: '会立刻从佳作里消失，积分和点评不受影响。',
      confirmText: '收回',
      cancelText: '继续展示',
    });
    if (isSure) await say(false);
  };

  const { title, text } = WORDS[showcase];
  return (
    <Card className='consent'>
      <View className='consent__head'>
        <Icon name='award' className='consent__icon' />
        <View className='consent__title' {...a11y({ role: 'heading' })}>
          {title}
        </View>
      </View>
      <View className='consent__text'>{text}</View>
      <View className='consent__actions'>
        {showcase === 'pending' && (
          <>
            <Button kind='quiet' size='small' disabled={answer.busy} onClick={() => void say(false)}>
              不展示
            </Button>
            <Button size='small' busy={answer.busy} onClick={() => void say(true)}>
              同意展示
            </Button>
          </>
        )}
        {showcase === 'consented' && (
          <>
            <Button kind='plain' size='small' busy={answer.busy} onClick={() => void takeBack()}>
              收回展示
            </Button>
            <Button kind='quiet' size='small' onClick={() => void navigate(routes.showcase(courseId))}>
              去看佳作
            </Button>
          </>
        )}
        {(showcase === 'declined' || showcase === 'revoked') && (
          <Button kind='quiet' size='small' busy={answer.busy} onClick={() => void say(true)}>
            展示给全班
          </Button>
        )}
      </View>
    </Card>
  );
}
