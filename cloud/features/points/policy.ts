export { activeMember as readOwnPoints, activeMember as readRules, operator as pointsDesk } from '../../core/policy';
