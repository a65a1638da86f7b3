import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Render the repository that the answers resolved to',
    example: stringify({
      steps: [
        {
          id: 'render',
          action: 'eks-platform:render',
          input: { spec: "${{ steps['resolve'].output.spec }}" },
        },
      ],
    }),
  },
];
