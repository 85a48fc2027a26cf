import { Text } from '@tarojs/components';
import { toast } from '@/platform/notify';
import { sayExactly, sayInstant } from '../../format/dates';
import { useMoment } from '../../hooks/moment';

export interface FormattedDateProps {
  /** ISO instant. */
  at: string;
  className?: string;
}

/** A moment as people say it, exact on tap. */
export function FormattedDate({ at, className }: FormattedDateProps) {
  const moment = useMoment();
  return (
    <Text
      className={className}
      onClick={(event) => {
        event.stopPropagation();
        toast(sayExactly(at, moment.utcOffsetMinutes));
      }}
    >
      {sayInstant(at, moment)}
    </Text>
  );
}
