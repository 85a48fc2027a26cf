export { operator as desk } from '../../core/policy';
