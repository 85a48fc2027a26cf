import { View } from '@tarojs/components';
import type { CourseDetail } from '@contract/course';
import { a11y } from '@/platform/a11y';
import type { Moment } from '@/shared/format/dates';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { conditionsOf } from './rules';
import './enrol.scss';

/** How one gets in: gate, tier, dates, the line. For those who can still ask. */
export function ConditionsCard({ detail, moment }: { detail: CourseDetail; moment: Moment }) {
  const { enrolment } = detail.course;
  if (enrolment === 'active' || enrolment === 'applied' || enrolment === 'waitlisted') return null;
  return (
    <Card rows>
      <View className='enrol__heading' {...a11y({ role: 'heading' })}>
        怎么报名
      </View>
      {conditionsOf(detail, moment).map(({ title, text }) => (
        <ListRow key={title} title={title} text={text} />
      ))}
    </Card>
  );
}
