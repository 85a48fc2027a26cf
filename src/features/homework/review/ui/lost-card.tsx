import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { useClaim } from '../use-claim';

export interface LostCardProps {
  courseId: string | undefined;
  submissionId: string;
}

/** Somebody else has the submission by now. The words stay, and come back with the next claim. */
export function LostCard({ courseId, submissionId }: LostCardProps) {
  const claiming = useClaim(courseId, { inPlace: true });
  return (
    <Card className='form'>
      <View {...a11y({ role: 'alert' })}>
        {`认领超过 ${LIMITS.claimMinutes} 分钟，已由别人接手。你写的都留着，对方没有完成的话，再认领时会在这里。`}
      </View>
      <Button kind='quiet' busy={claiming.busy} onClick={() => void claiming.take(submissionId)}>
        看下一份
      </Button>
    </Card>
  );
}
