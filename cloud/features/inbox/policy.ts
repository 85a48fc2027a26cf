export { activeMember as readOwnInbox } from '../../core/policy';
