export { SectionTabs } from './SectionTabs';
