import { formatCount } from '../../view/words';
import { fluxFailure } from './fluxFailure';

/** A webhook that nobody answers refuses everything that passes it. */
export const webhookWithoutEndpoints = fluxFailure({
  id: 'webhook-without-endpoints',
  cause: 'webhook-down',
  severity: 'critical',
  scenario: 'webhook-without-endpoints',
  clears: 'The webhook answers.',
  shared: ({ service, webhook }) => service ?? webhook,
  tell: ({ cause, all }) => ({
    title: `Webhook ${cause.webhook} refuses all changes that pass it`,
    because: `${
      cause.service
        ? `Its service \`${cause.service}\` has no ready pod`
        : 'It does not answer'
    }, so the API server refuses ${formatCount(
      all.length,
      'object',
    )} of Flux and whatever else would pass it.`,
    next: `Bring the pods behind \`${
      cause.service ?? cause.webhook
    }\` back; what waits is tried again by itself`,
  }),
});
