import type { RegisteredProblem } from '../rule';
import { fluxChartMissing } from './fluxChartMissing';
import { fluxCrdMissing } from './fluxCrdMissing';
import { fluxDependencyBroken } from './fluxDependencyBroken';
import { fluxHelmReleaseFailed } from './fluxHelmReleaseFailed';
import { fluxImmutableField } from './fluxImmutableField';
import { fluxInstanceFailed } from './fluxInstanceFailed';
import { fluxKustomizationFailed } from './fluxKustomizationFailed';
import { fluxNamespaceMissing } from './fluxNamespaceMissing';
import { fluxNotPermitted } from './fluxNotPermitted';
import { fluxOwnershipConflict } from './fluxOwnershipConflict';
import { fluxPathMissing } from './fluxPathMissing';
import { fluxRefusedByPolicy } from './fluxRefusedByPolicy';
import { fluxSilent } from './fluxSilent';
import { fluxSourceFailed } from './fluxSourceFailed';
import { fluxStuck } from './fluxStuck';
import { fluxSubstitutionFailed } from './fluxSubstitutionFailed';
import { fluxSuspended } from './fluxSuspended';
import { fluxValuesMissing } from './fluxValuesMissing';
import { webhookWithoutEndpoints } from './webhookWithoutEndpoints';

/** Problems of the area `delivery`; within a level they run in this order. */
export const deliveryProblems: readonly RegisteredProblem[] = [
  fluxSourceFailed,
  fluxChartMissing,
  webhookWithoutEndpoints,
  fluxCrdMissing,
  fluxPathMissing,
  fluxSubstitutionFailed,
  fluxValuesMissing,
  fluxImmutableField,
  fluxRefusedByPolicy,
  fluxNamespaceMissing,
  fluxOwnershipConflict,
  fluxNotPermitted,
  fluxHelmReleaseFailed,
  fluxInstanceFailed,
  fluxStuck,
  fluxSilent,
  fluxSuspended,
  fluxDependencyBroken,
  fluxKustomizationFailed,
];
