import type { Output } from '@contract/actions';
import type { Call } from '../../core/action';
import type { listApplications, listSafetyCases } from './queries';

type ApplicationPage = Awaited<ReturnType<typeof listApplications>>;
type CasePage = Awaited<ReturnType<typeof listSafetyCases>>;

export function presentApplications({ rows, ...page }: ApplicationPage): Output<'ops.listApplications'> {
  return {
    ...page,
    rows: rows.map((row) => ({
      applicationId: row.application_id,
      nickname: row.nickname,
      status: row.status as 'pending',
      answers: (row.answers as { label: string; values: string[] }[]).map(({ label, values }) => ({ label, values })),
      createdAt: row.created_at.toISOString(),
    })),
  };
}

export function presentDecided(status: 'approved' | 'rejected'): Output<'ops.decideApplication'> {
  return { status };
}

export function presentCases(
  { rows, ...page }: CasePage,
  { services }: Pick<Call, 'services'>,
): Output<'ops.listSafetyCases'> {
  const { urlOf } = services.storage;
  return {
    ...page,
    rows: rows.map(({ memberId, nickname, avatarKey, role, pictureKeys, createdAt, ...row }) => ({
      ...row,
      pictureUrls: pictureKeys.map((key) => urlOf(key)),
      author: { memberId, nickname, avatarUrl: avatarKey && urlOf(avatarKey), role },
      createdAt: createdAt.toISOString(),
    })),
  };
}

export function presentCaseDecided(decided: true): Output<'ops.decideSafetyCase'> {
  return { decided };
}
