import { defineAction } from '../../../core/action';
import { addComment } from './commands/add-comment';
import { appeal } from './commands/appeal';
import { deleteCheckin } from './commands/delete-checkin';
import { deleteComment } from './commands/delete-comment';
import { report } from './commands/report';
import { revise } from './commands/revise';
import { setFeatured } from './commands/set-featured';
import { setLike } from './commands/set-like';
import {
  answerCheckin,
  appealCheckin,
  changeOwnCheckin,
  featureCheckin,
  readFeed,
  removeComment,
  reportContent,
  seeCheckin,
} from './policy';
import { asAnswered, presentAddedComment, presentCheckin, presentComments, presentFeed } from './present';
import { getCheckin, listComments, listFeed } from './queries';

export const socialHandlers = [
  defineAction({ action: 'checkin.listFeed', policy: readFeed, run: listFeed, present: presentFeed }),
  defineAction({ action: 'checkin.get', policy: readFeed, run: getCheckin, present: presentCheckin }),
  defineAction({
    action: 'checkin.listComments',
    policy: seeCheckin<'checkin.listComments'>,
    run: listComments,
    present: presentComments,
  }),
  defineAction({
    action: 'checkin.addComment',
    policy: answerCheckin<'checkin.addComment'>,
    run: addComment,
    present: presentAddedComment,
  }),
  defineAction({ action: 'checkin.deleteComment', policy: removeComment, run: deleteComment, present: asAnswered }),
  defineAction({
    action: 'checkin.setLike',
    policy: answerCheckin<'checkin.setLike'>,
    run: setLike,
    present: asAnswered,
  }),
  defineAction({ action: 'checkin.setFeatured', policy: featureCheckin, run: setFeatured, present: asAnswered }),
  defineAction({ action: 'checkin.report', policy: reportContent, run: report, present: asAnswered }),
  defineAction({
    action: 'checkin.revise',
    policy: changeOwnCheckin<'checkin.revise'>,
    run: revise,
    present: asAnswered,
  }),
  defineAction({
    action: 'checkin.appeal',
    policy: appealCheckin<'checkin.appeal'>,
    run: appeal,
    present: asAnswered,
  }),
  defineAction({
    action: 'checkin.delete',
    policy: changeOwnCheckin<'checkin.delete'>,
    run: deleteCheckin,
    present: asAnswered,
  }),
];
