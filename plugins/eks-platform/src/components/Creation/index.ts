export { CreationView } from './CreationView';
