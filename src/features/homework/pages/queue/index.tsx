import { useRouter } from '@tarojs/taro';
import { Page } from '@/shared/ui/page';
import { CourseChoice } from '../../review/ui/course-choice';
import { QueueView } from '../../review/ui/queue-view';

export default function QueuePage() {
  const { courseId, assignmentId } = useRouter().params;
  if (courseId !== undefined) return <QueueView courseId={courseId} assignmentId={assignmentId} />;
  return (
    <Page title='点评队列'>
      <CourseChoice />
    </Page>
  );
}
