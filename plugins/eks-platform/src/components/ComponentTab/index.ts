export { EntityComponentTab } from './EntityComponentTab';
export { EntityComponentCard } from './EntityComponentCard';
