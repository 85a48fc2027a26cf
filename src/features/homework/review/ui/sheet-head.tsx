import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import type { ReviewSheet } from '@contract/review';
import { a11y } from '@/platform/a11y';
import { sayInstant } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { Avatar } from '@/shared/ui/avatar';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { Pill } from '@/shared/ui/pill';
import './sheet-head.scss';

/** Whose work it is, which version, and since when; between peers without a name. */
export function SheetHead({ sheet, children }: PropsWithChildren<{ sheet: ReviewSheet }>) {
  const moment = useMoment();
  const { author, assignmentTitle, version, versions } = sheet;
  const work = versions.find((one) => one.version === version);
  const when = work ? `${sayInstant(work.submittedAt, moment)} 提交` : '';
  return (
    <Card className='sheet-head'>
      <View className='sheet-head__row'>
        {author ? <Avatar person={author} /> : <Icon name='user-round' size='l' className='sheet-head__peer' />}
        <View className='sheet-head__words'>
          <View className='sheet-head__name' {...a11y({ role: 'heading' })}>
            {author ? author.nickname : '一位同学'}
          </View>
          <View className='sheet-head__about'>{`《${assignmentTitle}》第 ${version} 版 · ${when}`}</View>
        </View>
      </View>
      <View className='sheet-head__marks'>
        {children}
        {work?.isLate && <Pill tone='warn'>迟交</Pill>}
        {!author && (
          <Pill tone='plain' icon='lock'>
            彼此匿名
          </Pill>
        )}
      </View>
    </Card>
  );
}
