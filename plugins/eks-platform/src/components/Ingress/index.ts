export { IngressTab } from './IngressTab';
