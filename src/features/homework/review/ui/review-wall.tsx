import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { Page } from '@/shared/ui/page';
import { StateView } from '@/shared/ui/state-view';

/** Shown to people who review nothing here. */
export function ReviewWall({ title }: { title: string }) {
  return (
    <Page title={title}>
      <StateView
        icon='lock'
        title='这里是点评台'
        text='助教、运营和带队的队长能打开。'
        action={{ label: '回到今日', onClick: () => void navigate(routes.today()) }}
      />
    </Page>
  );
}
