import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Tell whether the registered cluster is in the catalog',
    example: stringify({
      steps: [
        {
          id: 'confirm',
          action: 'eks-platform:confirm',
          input: {
            entityRef: "${{ steps['resolve'].output.entityRef }}",
            catalogInfoUrl: "${{ steps['register'].output.catalogInfoUrl }}",
            repositoryUrl: "${{ steps['resolve'].output.repositoryUrl }}",
          },
        },
      ],
    }),
  },
];
