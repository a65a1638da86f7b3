import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Find the catalog file of an existing repository',
    example: stringify({
      steps: [
        {
          id: 'locate',
          action: 'eks-platform:locate',
          input: { repoUrl: 'github.com?owner=acme&repo=checkout' },
        },
      ],
    }),
  },
];
