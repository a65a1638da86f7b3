/** What the portal can ask of Flux; each changes one annotation or `spec.suspend` and nothing else. @public */
export const FLUX_VERBS = ['reconcile', 'suspend', 'resume'] as const;

/** @public */
export type FluxVerb = (typeof FLUX_VERBS)[number];

/** What was asked of Flux; done when the object's `handledAt` is the token. @public */
export interface FluxRequest {
  verb: FluxVerb;
  /** Value of `reconcile.fluxcd.io/requestedAt`; absent for `suspend`, which is done at once. */
  token?: string;
  /** How long the controller works on it before it gives up. */
  timeoutSeconds: number;
}
