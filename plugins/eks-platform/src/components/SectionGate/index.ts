export { NotInstalled } from './NotInstalled';
export { OldData } from './OldData';
export { SectionGate, type SectionGateProps } from './SectionGate';
export { SectionSkeleton } from './SectionSkeleton';
