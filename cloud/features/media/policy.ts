export { activeMember as ownPictures } from '../../core/policy';
