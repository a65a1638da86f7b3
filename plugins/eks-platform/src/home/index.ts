export { MyClusters, ElsewhereClusters } from './ClusterWidget';
export { DemoNote } from './DemoNote';
export { Guide } from './Guide';
export { Intro } from './Intro';
export { Presets } from './Presets';
