import { fluxFailure } from './fluxFailure';

/** A namespace that objects name and nobody makes. */
export const fluxNamespaceMissing = fluxFailure({
  id: 'flux-namespace-missing',
  cause: 'missing-namespace',
  scenario: 'namespace-missing',
  clears: 'The namespace exists.',
  shared: ({ namespace }) => namespace,
  tell: ({ cause, object }) => ({
    title: `Namespace ${cause.namespace} does not exist`,
    because: `${object.kind} \`${object.meta.name}\` puts objects into it, and neither Flux nor a chart makes it.`,
    next: `Add the Namespace \`${cause.namespace}\` beside the objects, or set \`install.createNamespace\``,
  }),
});
