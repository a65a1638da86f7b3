export { hcl } from './hcl';
export { markdown } from './markdown';
export { shell } from './shell';
export { yamlValue } from './yamlValue';
