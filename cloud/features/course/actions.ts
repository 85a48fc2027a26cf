import { defineAction } from '../../core/action';
import { closingHandlers } from './closing/actions';
import { enrolmentHandlers } from './enrolment/actions';
import { listCourses as mayListCourses, seeCourse } from './policy';
import { presentCourse, presentCourses } from './present';
import { listCourses, readCourse } from './queries';

export const courseHandlers = [
  defineAction({ action: 'course.list', policy: mayListCourses, run: listCourses, present: presentCourses }),
  defineAction({ action: 'course.get', policy: seeCourse<'course.get'>, run: readCourse, present: presentCourse }),
  ...enrolmentHandlers,
  ...closingHandlers,
];
