import { defineAction } from '../../../core/action';
import { acknowledgeRules } from './acknowledge-rules';
import { readCourseTotals } from './course-report-query';
import { listReports, presentExport } from './export-report';
import { readCourseReport, readOwnReport, takePart } from './policy';
import { presentAcknowledged, presentCourseReport, presentReport } from './present';
import { readReport } from './queries';

export const closingHandlers = [
  defineAction({
    action: 'course.acknowledgeRules',
    policy: takePart<'course.acknowledgeRules'>,
    run: acknowledgeRules,
    present: presentAcknowledged,
  }),
  defineAction({
    action: 'course.getReport',
    policy: readOwnReport,
    run: readReport,
    present: presentReport,
  }),
  defineAction({
    action: 'course.getCourseReport',
    policy: readCourseReport<'course.getCourseReport'>,
    run: readCourseTotals,
    present: presentCourseReport,
  }),
  defineAction({
    action: 'course.exportReport',
    policy: readCourseReport<'course.exportReport'>,
    run: listReports,
    present: presentExport,
  }),
];
