import { fluxFailure } from './fluxFailure';

/** Flux's service account may not do what is in Git. */
export const fluxNotPermitted = fluxFailure({
  id: 'flux-not-permitted',
  cause: 'forbidden',
  scenario: 'flux-not-permitted',
  clears: 'The service account has the right, or no longer needs it.',
  tell: ({ cause, object }) => ({
    title: `${object.kind} ${object.meta.name} may not ${cause.verb} ${cause.resource}`,
    because: `The service account that it runs as has no such right: RBAC refuses \`${cause.verb}\` of \`${cause.resource}\`.`,
    next: `Grant that account the right, or take the object out of \`${object.meta.name}\``,
  }),
});
