import { sql } from 'kysely';
import type { Output } from '@contract/actions';
import type { Call } from '../../../core/action';
import type { CourseGrant } from '../policy';
import { showCertificateCode } from '../../certificate/code';
import { csvOf } from './csv';
import type { ReportFigures } from './queries';

interface ExportRow extends ReportFigures {
  team: string | null;
}

const ROLES: Record<NonNullable<ReportFigures['team_role']>, string> = {
  captain: '队长',
  study_lead: '学习委员',
  organiser: '组织委员',
  member: '队员',
};

const HEAD = ['昵称', '小队', '小队角色', '计入天数', '点亮天数', '其中补卡', '请假天数', '完成率', '最长连续'].concat([
  '课程积分',
  '送出的赞',
  '收到的赞',
  '写下的评论',
  '收到的评论',
  '提交作业',
  '通过作业',
  '是否完成',
  '证书编号',
]);

/** Every learner's report, team by team. */
export async function listReports(
  { database }: Call<'course.exportReport'>,
  { course }: CourseGrant,
): Promise<ExportRow[]> {
  const result = await sql<ExportRow>`
    select r.*, t.name as team from course_reports r
    left join teams t on t.community_id = r.community_id and t.team_id = r.team_id
    where r.community_id = ${course.community_id} and r.course_id = ${course.course_id}
    order by t.position, t.team_id, r.lit_days desc, r.member_id`.execute(database);
  return result.rows;
}

export function presentExport(
  rows: ExportRow[],
  _: Call<'course.exportReport'>,
  { course }: CourseGrant,
): Output<'course.exportReport'> {
  return { fileName: `${course.title}-结营报告.csv`, csv: csvOf([HEAD, ...rows.map(cellsOf)]) };
}

const cellsOf = (row: ExportRow): (string | number)[] => [
  row.nickname ?? '已注销用户',
  row.team ?? '',
  row.team_role === null ? '' : ROLES[row.team_role],
  row.asked_days,
  row.lit_days,
  row.made_up_days,
  row.leave_days,
  row.asked_days === 0 ? '' : `${Math.floor((row.lit_days * 100) / row.asked_days)}%`,
  row.best_streak,
  row.points,
  row.likes_given,
  row.likes_received,
  row.comments_given,
  row.comments_received,
  row.homework_handed_in,
  row.homework_accepted,
  row.certificate_code === null ? '否' : '是',
  row.certificate_code === null ? '' : showCertificateCode(row.certificate_code),
];
