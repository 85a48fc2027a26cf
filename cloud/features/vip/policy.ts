export { activeMember as readOwnTier, operator as editTiers } from '../../core/policy';
