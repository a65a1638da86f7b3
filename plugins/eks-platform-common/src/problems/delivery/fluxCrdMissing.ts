import { fluxFailure } from './fluxFailure';

/** An object whose kind no CRD serves: what installs the CRD is missing, later, or fails. */
export const fluxCrdMissing = fluxFailure({
  id: 'flux-crd-missing',
  cause: 'unknown-kind',
  scenario: 'crd-missing',
  clears: 'The cluster serves the kind.',
  shared: ({ kind }) => kind,
  tell: ({ cause, object }) => ({
    title: `${object.kind} ${object.meta.name} needs a CRD that is missing`,
    because: `The cluster does not know \`${cause.kind}\` of \`${cause.version}\`, and an object of an unknown kind stops everything that is applied with it.`,
    next: `Install the CRD of \`${cause.kind}\` first, and let \`${object.meta.name}\` depend on what installs it`,
  }),
});
