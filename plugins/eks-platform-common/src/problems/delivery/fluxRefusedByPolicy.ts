import { endSentence, shorten } from '../../view/words';
import { fluxFailure } from './fluxFailure';

/** A policy of the cluster that says no to what is in Git. */
export const fluxRefusedByPolicy = fluxFailure({
  id: 'flux-refused-by-policy',
  cause: 'refused',
  scenario: 'refused-by-policy',
  clears: 'The policy accepts what is in Git.',
  tell: ({ cause, object, folder }) => ({
    title: `A policy refuses what ${object.meta.name} applies`,
    because: endSentence(
      `\`${cause.by}\` says: ${shorten(cause.says.replace(/`/g, "'"), 140)}`,
    ),
    next: `Correct ${
      folder ? `\`${folder}\`` : 'the object'
    }, or ask whoever owns the policy`,
  }),
});
