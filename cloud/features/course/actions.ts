import { defineAction } from '../../core/action';
import { enrol } from './commands/enrol';
import { withdraw } from './commands/withdraw';
import { listCourses as mayListCourses, seeCourse } from './policy';
import { presentCourse, presentCourses, presentEnrolment, presentWithdrawal } from './present';
import { listCourses, readPlan } from './queries';

export const courseHandlers = [
  defineAction({ action: 'course.list', policy: mayListCourses, run: listCourses, present: presentCourses }),
  defineAction({ action: 'course.get', policy: seeCourse<'course.get'>, run: readPlan, present: presentCourse }),
  defineAction({ action: 'course.enrol', policy: seeCourse<'course.enrol'>, run: enrol, present: presentEnrolment }),
  defineAction({
    action: 'course.withdraw',
    policy: seeCourse<'course.withdraw'>,
    run: withdraw,
    present: presentWithdrawal,
  }),
];
