import { Component, type PropsWithChildren } from 'react';
import { restartAt } from '@/platform/navigation';
import { routes } from '@/routes';
import { StateView } from '../state-view';

interface State {
  hasFailed: boolean;
}

/**
 * Keeps a page that cannot be drawn from taking the whole app with it: says so and offers a way on. What was written is on
 * the phone, in drafts and the outbox, and is there again afterwards.
 */
export class ErrorBoundary extends Component<PropsWithChildren, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  private readonly startOver = () => {
    this.setState({ hasFailed: false });
    void restartAt(routes.today());
  };

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <StateView
        icon='circle-alert'
        title='这一页没能显示出来'
        text='写下的内容都在手机里。回到今日再试一次。'
        action={{ label: '回到今日', onClick: this.startOver }}
      />
    );
  }
}
