import { useState } from 'react';
import type { TierDraft, TierEffect } from '@contract/vip';
import { confirm, toast } from '@/platform/notify';
import { useSession } from '@/session';
import { useLeaveGuard } from '@/shared/hooks/use-leave-guard';
import { useTask } from '@/shared/hooks/use-task';
import { draftsOf, formOf, withNewTier, type TierForm } from './rules';
import { previewTiers, saveTiers, useTiers } from './store';

/** The list as it is being edited: what is kept until something is changed here, then what was typed. */
export function useTierEditor() {
  const data = useTiers((tiers) => tiers.data);
  const refresh = useTiers((tiers) => tiers.refresh);
  const communityId = useSession((session) => session.communityId) ?? '';
  /** With the version that was read when editing began, so that somebody else's save is noticed. */
  const [edited, setEdited] = useState<{ version: number; forms: TierForm[] } | null>(null);
  useLeaveGuard(edited !== null);
  const [editing, setEditing] = useState<number | null>(null);
  const [effect, setEffect] = useState<TierEffect[] | null>(null);
  const preview = useTask((_requestId: string, tiers: TierDraft[]) => previewTiers({ communityId, tiers }));
  const save = useTask((requestId: string, version: number, tiers: TierDraft[]) =>
    saveTiers({ communityId, version, tiers }, requestId),
  );

  const forms = edited?.forms ?? data?.rows.map(formOf) ?? [];
  const version = edited?.version ?? data?.version ?? 0;
  const change = (next: TierForm[]) => setEdited({ version, forms: next });

  const look = async () => {
    const tiers = draftsOf(forms);
    if (!tiers) {
      toast('有一级还没填对，点开看看');
      return;
    }
    const answer = await preview.run(tiers);
    if (answer) setEffect(answer.rows);
  };
  const keep = async () => {
    const tiers = draftsOf(forms);
    const answer = tiers && (await save.run(version, tiers));
    if (!answer) return;
    setEffect(null);
    setEdited(null);
    toast(answer.risen > 0 ? `已保存，${answer.risen} 人升级` : '已保存');
    await refresh();
  };

  const undo = async () => {
    const question = { title: '放弃这些修改？', text: '等级回到上次保存的样子。', confirmText: '放弃' };
    if (await confirm({ ...question, dangerous: true })) setEdited(null);
  };

  return {
    forms,
    memberCounts: data?.rows.map(({ memberCount }) => memberCount) ?? [],
    isChanged: edited !== null,
    editing,
    edit: setEditing,
    change: (index: number, form: TierForm) => {
      change(forms.map((one, at) => (at === index ? form : one)));
      setEditing(null);
    },
    add: () => {
      const longer = withNewTier(forms);
      change(longer);
      setEditing(longer.length - 1);
    },
    removeLast: () => change(forms.slice(0, -1)),
    undo,
    effect,
    closeEffect: () => setEffect(null),
    look,
    keep,
    isLooking: preview.busy,
    isKeeping: save.busy,
  };
}
