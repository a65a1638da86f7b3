/** Resource name to Kubernetes quantity text, such as `{ cpu: '4', memory: '16Gi', 'nvidia.com/gpu': '1' }`. @public */
export type ResourceList = Record<string, string>;
