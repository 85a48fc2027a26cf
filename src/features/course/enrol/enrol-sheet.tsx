import { View } from '@tarojs/components';
import type { Output } from '@contract/actions';
import type { CourseDetail } from '@contract/course';
import { Button } from '@/shared/ui/button';
import { Sheet } from '@/shared/ui/sheet';
import { EnrolFields } from './enrol-fields';
import { sayConsent } from './rules';
import { useEnrolment } from './use-enrolment';

export interface EnrolSheetProps {
  detail: CourseDetail;
  communityId: string;
  onClose: () => void;
  onEnrolled: (answer: Output<'course.enrol'>) => void;
}

/** The last step before a place is taken, for a course that asks little. */
export function EnrolSheet({ detail, communityId, onClose, onEnrolled }: EnrolSheetProps) {
  const enrolment = useEnrolment(detail, communityId);
  const submit = async () => {
    const answer = await enrolment.send();
    if (answer) onEnrolled(answer);
  };
  return (
    <Sheet title={`报名「${detail.course.title}」`} open onClose={onClose}>
      <View className='form'>
        <EnrolFields detail={detail} enrolment={enrolment} />
        <Button kind='star' busy={enrolment.busy} disabled={enrolment.missing !== null} onClick={() => void submit()}>
          {enrolment.missing ?? sayConsent(detail.course)}
        </Button>
      </View>
    </Sheet>
  );
}
