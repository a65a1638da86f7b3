export { PlatformTaskCard } from './PlatformTaskCard';
