export { UpgradesCard } from './UpgradesCard';
export { UpgradesPanel } from './UpgradesPanel';
