import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { classes } from '@/shared/ui/classes';
import { Icon } from '@/shared/ui/icon';
import { Star } from '@/shared/ui/star';
import type { Step, StepName } from '../rules';
import './step-path.scss';

export interface StepLink {
  label: string;
  onClick: () => void;
}

export interface StepPathProps {
  steps: Step[];
  /** Where each step leads. */
  links: Partial<Record<StepName, StepLink[]>>;
}

const STATE_WORDS: Record<Step['state'], string> = {
  done: '已完成',
  now: '正在进行',
  ahead: '还没到',
  skipped: '不需要',
};

/** The seven steps of a course from top to bottom, with where it stands and the ways into each. */
export function StepPath({ steps, links }: StepPathProps) {
  return (
    <View className='path' {...a11y({ role: 'list', label: '课程的七步' })}>
      {steps.map((step) => (
        <View
          key={step.name}
          className={classes('path__step', `path__step--${step.state}`)}
          {...a11y({ role: 'listitem', label: `${step.title} ${STATE_WORDS[step.state]} ${step.text}` })}
        >
          <View className='path__rail'>
            <View className='path__mark'>
              <Mark state={step.state} />
            </View>
          </View>
          <View className='path__words'>
            <View className='path__title'>
              {step.title}
              {step.state === 'now' && <View className='path__now'>现在</View>}
            </View>
            <View className='path__text'>{step.text}</View>
            <Links links={links[step.name] ?? []} />
          </View>
        </View>
      ))}
    </View>
  );
}

function Mark({ state }: Pick<Step, 'state'>) {
  if (state === 'now') return <Star mark='lit' size='s' />;
  return state === 'done' ? <Icon name='check' size='s' /> : <View className='path__dot' />;
}

function Links({ links }: { links: StepLink[] }) {
  if (links.length === 0) return null;
  return (
    <View className='path__links'>
      {links.map(({ label, onClick }) => (
        <View
          key={label}
          className='path__link'
          hoverClass='path__link--pressed'
          onClick={onClick}
          {...a11y({ role: 'button', label })}
        >
          {label}
          <Icon name='chevron-right' size='s' />
        </View>
      ))}
    </View>
  );
}
