export { NotInstalled } from './NotInstalled';
export { SectionGate, type SectionGateProps } from './SectionGate';
export { SectionSkeleton } from './SectionSkeleton';
