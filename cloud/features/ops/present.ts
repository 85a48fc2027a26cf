import type { Output } from '@contract/actions';
import type { Call } from '../../core/action';
import type { CaseRow, listApplications } from './queries';

type ApplicationPage = Awaited<ReturnType<typeof listApplications>>;

export function presentApplications({ rows, nextCursor }: ApplicationPage): Output<'ops.listApplications'> {
  return {
    rows: rows.map((row) => ({
      applicationId: row.application_id,
      nickname: row.nickname,
      status: row.status as 'pending',
      answers: (row.answers as { label: string; values: string[] }[]).map(({ label, values }) => ({ label, values })),
      createdAt: row.created_at.toISOString(),
    })),
    nextCursor,
  };
}

export function presentDecided(status: 'approved' | 'rejected'): Output<'ops.decideApplication'> {
  return { status };
}

export function presentCases(
  { rows, nextCursor }: { rows: CaseRow[]; nextCursor: string | null },
  { services }: Pick<Call, 'services'>,
): Output<'ops.listSafetyCases'> {
  const { urlOf } = services.storage;
  return {
    rows: rows.map(({ memberId, nickname, avatarKey, role, pictureKeys, createdAt, ...row }) => ({
      ...row,
      pictureUrls: pictureKeys.map((key) => urlOf(key)),
      author: { memberId, nickname, avatarUrl: avatarKey && urlOf(avatarKey), role },
      createdAt: createdAt.toISOString(),
    })),
    nextCursor,
  };
}

export function presentCaseDecided(decided: true): Output<'ops.decideSafetyCase'> {
  return { decided };
}
