export { ClusterCard } from './ClusterCard';
export { CostCard } from './CostCard';
export { PlatformCard } from './PlatformCard';
export { TemplateCard } from './TemplateCard';
