import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { StateView } from '@/shared/ui/state-view';

/** Shown to people who look after nothing here. */
export function DeskWall() {
  return (
    <StateView
      icon='lock'
      title='这里是运营台'
      text='只有群主和运营能打开。'
      action={{ label: '回到今日', onClick: () => void navigate(routes.today()) }}
    />
  );
}
