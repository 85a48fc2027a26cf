import { defineAction } from '../../core/action';
import { answerToShow } from './commands/answer-to-show';
import { askToShow } from './commands/ask-to-show';
import { deleteAssignment } from './commands/delete-assignment';
import { saveAssignment } from './commands/save-assignment';
import { saveDraft } from './commands/save-draft';
import { submitHomework } from './commands/submit';
import {
  answerForOwnWork,
  assigned,
  classmate,
  readOwnHomework,
  staff,
  staffAtAssignment,
  staffAtCourse,
} from './policy';
import { presentAsIs, presentForStaff, presentOwnAssignments, presentOwnWork } from './present';
import { getOwnWork, listOwnAssignments } from './queries';
import { listShowcase, presentShowcase } from './showcase';
import { listForStaff } from './staff-queries';

const learner = [
  defineAction({
    action: 'homework.list',
    policy: readOwnHomework,
    run: listOwnAssignments,
    present: presentOwnAssignments,
  }),
  defineAction({ action: 'homework.get', policy: assigned, run: getOwnWork, present: presentOwnWork }),
  defineAction({ action: 'homework.saveDraft', policy: assigned, run: saveDraft, present: presentAsIs }),
  defineAction({ action: 'homework.submit', policy: assigned, run: submitHomework, present: presentAsIs }),
  defineAction({
    action: 'homework.answerToShow',
    policy: answerForOwnWork,
    run: answerToShow,
    present: presentAsIs,
  }),
  defineAction({ action: 'homework.listShowcase', policy: classmate, run: listShowcase, present: presentShowcase }),
];

const desk = [
  defineAction({ action: 'homework.listForStaff', policy: staffAtCourse, run: listForStaff, present: presentForStaff }),
  defineAction({ action: 'homework.saveAssignment', policy: staffAtCourse, run: saveAssignment, present: presentAsIs }),
  defineAction({
    action: 'homework.deleteAssignment',
    policy: staffAtAssignment,
    run: deleteAssignment,
    present: presentAsIs,
  }),
  defineAction({ action: 'homework.askToShow', policy: staff, run: askToShow, present: presentAsIs }),
];

export const homeworkHandlers = [...learner, ...desk];
