import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Say what exists after a step failed',
    example: stringify({
      steps: [
        {
          id: 'explain',
          if: '${{ failure() }}',
          action: 'eks-platform:explain-failure',
          input: {
            entityRef: "${{ steps['resolve'].output.entityRef }}",
            repositoryUrl: "${{ steps['resolve'].output.repositoryUrl }}",
          },
        },
      ],
    }),
  },
];
