import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Check the rendered repository before it is published',
    example: stringify({
      steps: [
        {
          id: 'verify',
          action: 'eks-platform:verify',
          input: { spec: "${{ steps['resolve'].output.spec }}" },
        },
      ],
    }),
  },
];
