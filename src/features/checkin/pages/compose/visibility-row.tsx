import { choose } from '@/platform/notify';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { VISIBILITY_WORDS, visibilitiesOf } from '../../draft/rules';
import { editDraft, useDraft } from '../../draft/store';

/** Who may read it. */
export function VisibilityRow({ hasTeam }: { hasTeam: boolean }) {
  const visibility = useDraft((state) => state.draft.visibility);

  const change = async () => {
    const choices = visibilitiesOf(hasTeam).map((value) => ({ value, label: VISIBILITY_WORDS[value] }));
    const chosen = await choose(choices);
    if (chosen) editDraft({ visibility: chosen });
  };

  return (
    <Card className='compose__row'>
      <ListRow
        icon={visibility === 'self' ? 'lock' : 'eye'}
        title='谁可以看'
        right={VISIBILITY_WORDS[visibility]}
        label={`谁可以看：${VISIBILITY_WORDS[visibility]}`}
        onClick={() => void change()}
      />
    </Card>
  );
}
