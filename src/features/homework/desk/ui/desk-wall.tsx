import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { Page } from '@/shared/ui/page';
import { StateView } from '@/shared/ui/state-view';

/** Shown to people who set no homework here. */
export function DeskWall({ title }: { title: string }) {
  return (
    <Page title={title}>
      <StateView
        icon='lock'
        title='这里是作业台'
        text='助教和运营能打开。'
        action={{ label: '回到今日', onClick: () => void navigate(routes.today()) }}
      />
    </Page>
  );
}
