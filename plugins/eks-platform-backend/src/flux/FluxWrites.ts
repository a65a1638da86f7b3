import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  parseDuration,
  type ClusterRef,
  type FluxObjectRef,
  type FluxRequest,
  type FluxVerb,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ClusterOperators } from '@eks-platform/backstage-plugin-eks-platform-node';
import type { RawObject } from '../kubernetes/KubernetesSource';
import { isSuspended, makeFluxPatch } from './fluxPatch';
import { toFluxPath } from './fluxPaths';

const ANSWER_WITHIN_MS = 20_000;
const DEFAULT_TIMEOUT_MS = 5 * 60_000;
/** What `managedFields` will name as the one who did it. */
const FIELD_MANAGER = 'eks-platform-portal';

/** Asks Flux to look again, to stop or to go on; through the operator role, and truthful about what comes of it. */
export class FluxWrites {
  readonly #operators: ClusterOperators;
  readonly #now: () => Date;

  constructor(options: { operators: ClusterOperators; now(): Date }) {
    this.#operators = options.operators;
    this.#now = options.now;
  }

  /** Throws a ConflictError when the object is not in the state that the verb needs. */
  async ask(
    ref: ClusterRef,
    target: FluxObjectRef,
    verb: FluxVerb,
  ): Promise<FluxRequest> {
    const operator = await this.#operators.find(ref);
    if (!operator) {
      throw new NotAllowedError(
        `Nothing can be changed here: account profile ${ref.account} names no operatorRole`,
      );
    }
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const path = toFluxPath(target);
    const object = (await operator.get(path, { signal })) as RawObject;
    refuseUnlessFit(object, target, verb);
    const token = this.#now().toISOString();
    await operator.patch(
      path,
      makeFluxPatch({ verb, kind: target.kind, object, token }),
      { signal, query: { fieldManager: FIELD_MANAGER } },
    );
    return {
      verb,
      ...(verb !== 'suspend' && { token }),
      timeoutSeconds:
        (parseDuration(object.spec?.timeout) ?? DEFAULT_TIMEOUT_MS) / 1000,
    };
  }
}

function refuseUnlessFit(
  object: RawObject,
  { kind, name }: FluxObjectRef,
  verb: FluxVerb,
) {
  const what = `${kind} ${name}`;
  if (kind === 'HelmRepository' && object.spec?.type === 'oci') {
    throw new InputError(
      `${what} is only the address of an OCI registry: there is nothing to ${verb}`,
    );
  }
  const suspended = isSuspended(object);
  if (verb === 'reconcile' && suspended) {
    throw new ConflictError(
      `${what} is suspended, so Flux would not look at it: resume it first`,
    );
  }
  if (verb === 'suspend' && suspended) {
    throw new ConflictError(`${what} is suspended already`);
  }
  if (verb === 'resume' && !suspended) {
    throw new ConflictError(`${what} is not suspended (any more)`);
  }
}
