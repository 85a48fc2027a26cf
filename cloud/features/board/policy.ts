export { activeMember as readBoard } from '../../core/policy';
