import { fluxFailure } from './fluxFailure';

/** A change that Kubernetes allows only to a new object. */
export const fluxImmutableField = fluxFailure({
  id: 'flux-immutable-field',
  cause: 'immutable-field',
  scenario: 'immutable-field',
  clears: 'The field has its old value, or the object was made anew.',
  tell: ({ cause, object }) => ({
    title: `${object.kind} ${object.meta.name} changes what cannot be changed`,
    because: `${cause.field ? `\`${cause.field}\`` : 'A field'} of ${
      cause.object ? `\`${cause.object}\`` : 'one of its objects'
    } is fixed for as long as the object lives.`,
    next: `Take the change back, or delete ${
      cause.object ? `\`${cause.object}\`` : 'the object'
    } so that Flux makes it anew: what it holds may be lost`,
  }),
});
