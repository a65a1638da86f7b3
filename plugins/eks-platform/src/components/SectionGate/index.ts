export { NotInstalled, type NotInstalledProps } from './NotInstalled';
export { OldData } from './OldData';
export { PartialStrip } from './PartialStrip';
export { SectionBody, type SectionBodyProps } from './SectionBody';
export { SectionGate, type SectionGateProps } from './SectionGate';
export { SectionPanel, type SectionPanelProps } from './SectionPanel';
export { SectionSkeleton } from './SectionSkeleton';
