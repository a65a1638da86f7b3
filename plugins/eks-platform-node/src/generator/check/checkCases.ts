import type { PlatformAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { TemplateLibrary } from '../TemplateLibrary';

/** One platform that the library must be able to make. */
export interface CheckCase {
  /** Such as `preset gitops-platform with velero`. */
  title: string;
  preset: string;
  /** Component that is switched on for this case alone. */
  component?: string;
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
    return [
      { title: `preset ${preset.id}`, preset: preset.id, given },
      ...choices
        .filter(
          ({ definition: { name, ask } }) =>
            !(usual[name]?.enabled ?? ask?.default),
        )
        .map(({ definition: { name } }) => ({
          title: `preset ${preset.id} with ${name}`,
          preset: preset.id,
          component: name,
          given: { ...given, components: { [name]: { enabled: true } } },
        })),
    ];
  });
}
