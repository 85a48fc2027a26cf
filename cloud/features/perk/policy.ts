export { activeMember as redeemer, operator as perkDesk } from '../../core/policy';
