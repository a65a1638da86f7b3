import type { ComponentFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { TemplateLibrary } from './TemplateLibrary';

/** What answers are completed with: the components that the library has, without expressions. @public */
export function componentFacts(
  library: Pick<TemplateLibrary, 'components'>,
): ComponentFacts[] {
  return library.components.map(
    ({
      definition: { name, title, description, ask, parameters, requires },
    }) => ({
      name,
      title,
      description,
      ask,
      parameters,
      requires,
    }),
  );
}
