import { fluxFailure } from './fluxFailure';

/** A Kustomization that names a folder which the repository does not have. */
export const fluxPathMissing = fluxFailure({
  id: 'flux-path-missing',
  cause: 'missing-path',
  scenario: 'path-missing',
  clears: 'The folder exists at the revision that Flux fetched.',
  tell: ({ cause, object }) => ({
    title: `Kustomization ${object.meta.name} names a folder that is not there`,
    because: `\`${cause.path}\` does not exist at the revision that Flux fetched: it was moved, deleted or mistyped.`,
    next: `Correct \`spec.path\` of \`${object.meta.name}\`, or bring the folder back`,
  }),
});
