export { activeMember as readOwnPoints, activeMember as readRules } from '../../core/policy';
