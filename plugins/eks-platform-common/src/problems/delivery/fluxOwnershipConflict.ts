import { fluxFailure } from './fluxFailure';

/** A chart that finds its object made by somebody else. */
export const fluxOwnershipConflict = fluxFailure({
  id: 'flux-ownership-conflict',
  cause: 'foreign-object',
  scenario: 'ownership-conflict',
  clears: 'The object belongs to the release, or is gone.',
  tell: ({ cause, object }) => ({
    title: `Release ${object.meta.name} finds an object of somebody else`,
    because: `\`${cause.object}\` exists already and was not made by this release, so Helm leaves it alone and fails.`,
    next: `Delete \`${cause.object}\`, or label and annotate it for the release \`${object.meta.name}\``,
  }),
});
