export { activeMember as ownCertificate, anyone as verify } from '../../core/policy';
