import type { PlatformAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { LibraryComponent } from '../LibraryComponent';
import type { TemplateLibrary } from '../TemplateLibrary';

/** One platform that the library must be able to make. */
export interface CheckCase {
  /** Such as `preset gitops-platform with velero`. */
  title: string;
  preset: string;
  /** Component that is switched on for this case alone. */
  component?: string;
  /** The preset may refuse this. */
  isOptional?: boolean;
  given: PlatformAnswers;
}

/** Every preset as it is, and with each component that a user may switch on. */
export function checkCases(library: TemplateLibrary): CheckCase[] {
  const choices = library.components.filter(
    item => item.definition.ask?.choice,
  );
  return library.presets.flatMap(preset => {
    const given: PlatformAnswers = {
      preset: preset.id,
      name: 'checkout',
      owner: 'group:default/team-checkout',
      description: 'Shop front',
      repoUrl: 'github.com?owner=acme&repo=checkout',
      account: 'sandbox',
      ingress: {
        ...preset.answers.ingress,
        domain: 'sandbox.acme.dev',
        email: 'platform@acme.dev',
      },
    };
    const usual = preset.answers.components ?? {};
    const ingress = given.ingress!;
    const switched = choices
      .filter(
        ({ definition: { name, ask } }) =>
          !(usual[name]?.enabled ?? ask?.default),
      )
      .map(item => ({
        title: `preset ${preset.id} with ${item.definition.name}`,
        preset: preset.id,
        component: item.definition.name,
        given: { ...given, components: examplesOf(item) },
      }));
    return [
      { title: `preset ${preset.id}`, preset: preset.id, given },
      ...(ingress.entry === 'none'
        ? []
        : [
            {
              title: `preset ${preset.id} with an own certificate`,
              preset: preset.id,
              isOptional: true,
              given: {
                ...given,
                ingress: {
                  ...ingress,
                  certificates: 'byo' as const,
                  byoSecret: 'acme/wildcard',
                },
              },
            },
            {
              title: `preset ${preset.id} without an entry`,
              preset: preset.id,
              isOptional: true,
              given: {
                ...given,
                ingress: { ...ingress, entry: 'none' as const },
              },
            },
          ]),
      ...switched,
    ];
  });
}

/** A component switched on, with values where it has no defaults. */
function examplesOf({
  definition: { name, parameters },
}: LibraryComponent): NonNullable<PlatformAnswers['components']> {
  return {
    [name]: {
      enabled: true,
      parameters: Object.fromEntries(
        parameters
          .filter(item => item.example !== undefined)
          .map(item => [item.name, item.example]),
      ),
    },
  };
}
