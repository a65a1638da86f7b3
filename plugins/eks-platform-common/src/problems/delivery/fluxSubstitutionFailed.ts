import { fluxFailure } from './fluxFailure';

/** A manifest that asks for a value which no substitution source has. */
export const fluxSubstitutionFailed = fluxFailure({
  id: 'flux-substitution-failed',
  cause: 'missing-variable',
  scenario: 'variable-missing',
  clears: 'The value is handed over, or no manifest asks for it.',
  tell: ({ cause, object }) => ({
    title: `${object.meta.name} asks for a value that nobody gives`,
    because: `Its manifests use \`\${${cause.variable}}\`, and \`flux-runtime-info\` does not have it. It may wait for an apply of the infrastructure.`,
    next: `Add \`${cause.variable}\` to \`infra/flux/runtime-info.tf\` and apply, or write \`$\${${cause.variable}}\` if a script means it`,
  }),
});
