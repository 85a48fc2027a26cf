export { activeMember as listOwnTeams } from '../../core/policy';
