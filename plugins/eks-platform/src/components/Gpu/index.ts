export { GpuTab } from './GpuTab';
