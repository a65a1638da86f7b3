export { DeniedCalls } from './DeniedCalls';
