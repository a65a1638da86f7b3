import { BUILT_IN_KINDS } from './builtInKinds';
import { CUSTOM_KINDS } from './customKinds';
import type { ResourceKind } from './ResourceKind';

/** Everything that some cluster of the fleet serves; of the versions of a group the preferred one first. */
export const RESOURCE_KINDS: ResourceKind[] = [
  ...BUILT_IN_KINDS,
  ...CUSTOM_KINDS,
];
