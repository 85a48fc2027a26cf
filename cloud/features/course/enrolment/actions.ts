import { defineAction } from '../../../core/action';
import { seeCourse } from '../policy';
import { decideEnrolments } from './decide';
import { enrol } from './enrol';
import { deskOfCourse } from './policy';
import {
  presentDecisions,
  presentEnrolled,
  presentEnrolments,
  presentForm,
  presentSavedForm,
  presentWithdrawn,
} from './present';
import { listEnrolments, readForm } from './queries';
import { saveForm } from './save-form';
import { withdraw } from './withdraw';

export const enrolmentHandlers = [
  defineAction({ action: 'course.enrol', policy: seeCourse<'course.enrol'>, run: enrol, present: presentEnrolled }),
  defineAction({
    action: 'course.withdraw',
    policy: seeCourse<'course.withdraw'>,
    run: withdraw,
    present: presentWithdrawn,
  }),
  defineAction({
    action: 'course.getForm',
    policy: deskOfCourse<'course.getForm'>,
    run: readForm,
    present: presentForm,
  }),
  defineAction({
    action: 'course.saveForm',
    policy: deskOfCourse<'course.saveForm'>,
    run: saveForm,
    present: presentSavedForm,
  }),
  defineAction({
    action: 'course.listEnrolments',
    policy: deskOfCourse<'course.listEnrolments'>,
    run: listEnrolments,
    present: presentEnrolments,
  }),
  defineAction({
    action: 'course.decideEnrolments',
    policy: deskOfCourse<'course.decideEnrolments'>,
    run: decideEnrolments,
    present: presentDecisions,
  }),
];
