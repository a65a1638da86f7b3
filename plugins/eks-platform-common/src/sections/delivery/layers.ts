import type { KustomizationNode } from '../../flux/kustomizationGraph';
import type { DeliveryLayer } from './deliveryView';

/** Layers of a platform in the order in which Flux builds them. */
export const LAYERS: readonly DeliveryLayer[] = [
  'Sources',
  'Base',
  'Core',
  'Capacity',
  'Controllers',
  'Configs',
  'Apps',
];

// What runs without nodes of Karpenter, since it makes them or must outlive them.
const CORE =
  /^(karpenter|aws-load-balancer-controller|external-dns|storage|efs)/;

/** The layer of a Kustomization by its label, else by the folder that the template puts it into. */
export function getLayer({ object }: KustomizationNode): DeliveryLayer {
  const label = object.meta.labels['eks-platform.io/layer'];
  const named = LAYERS.find(layer => layer.toLowerCase() === label);
  if (named) {
    return named;
  }
  const path = object.path ?? '';
  if (/(^|\/)apps(\/|$)/.test(path)) {
    return 'Apps';
  }
  if (/(^|\/)capacity(\/|$)/.test(path)) {
    return 'Capacity';
  }
  if (CORE.test(object.meta.name)) {
    return 'Core';
  }
  if (/(^|\/)controllers(\/|$)/.test(path)) {
    return 'Controllers';
  }
  return /(^|\/)configs(\/|$)/.test(path) ? 'Configs' : 'Base';
}
