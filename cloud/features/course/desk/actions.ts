import { defineAction } from '../../../core/action';
import { move } from '../lifecycle/move';
import { arrangePlan } from '../plan/arrange-plan';
import { savePlanDays } from '../plan/save-plan-days';
import { runCourse, runCourses } from '../policy';
import { copyCourse } from '../setup/copy-course';
import { createCourse } from '../setup/create-course';
import { saveSetup } from '../setup/save-setup';
import { readDeskPlan } from './plan-query';
import { presentChanged, presentDesk, presentDeskList, presentDeskPlan, presentMoved, presentSetup } from './present';
import { listDesk, readDesk, readSetup } from './queries';

export const courseDeskHandlers = [
  defineAction({ action: 'course.listDesk', policy: runCourses, run: listDesk, present: presentDeskList }),
  defineAction({
    action: 'course.getDesk',
    policy: runCourse<'course.getDesk'>,
    run: readDesk,
    present: presentDesk,
  }),
  defineAction({
    action: 'course.getSetup',
    policy: runCourse<'course.getSetup'>,
    run: readSetup,
    present: presentSetup,
  }),
  defineAction({ action: 'course.create', policy: runCourses, run: createCourse, present: presentChanged }),
  defineAction({
    action: 'course.copy',
    policy: runCourse<'course.copy'>,
    run: copyCourse,
    present: presentChanged,
  }),
  defineAction({
    action: 'course.saveSetup',
    policy: runCourse<'course.saveSetup'>,
    run: saveSetup,
    present: presentChanged,
  }),
  defineAction({
    action: 'course.getPlan',
    policy: runCourse<'course.getPlan'>,
    run: readDeskPlan,
    present: presentDeskPlan,
  }),
  defineAction({
    action: 'course.savePlanDays',
    policy: runCourse<'course.savePlanDays'>,
    run: savePlanDays,
    present: presentChanged,
  }),
  defineAction({
    action: 'course.arrangePlan',
    policy: runCourse<'course.arrangePlan'>,
    run: arrangePlan,
    present: presentChanged,
  }),
  defineAction({ action: 'course.move', policy: runCourse<'course.move'>, run: move, present: presentMoved }),
];
