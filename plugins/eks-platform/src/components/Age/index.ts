export { Age } from './Age';
export { Moment } from './Moment';
export { Since } from './Since';
