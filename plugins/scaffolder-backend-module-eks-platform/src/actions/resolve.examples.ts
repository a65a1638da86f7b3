import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Resolve all answers of the form',
    example: stringify({
      steps: [
        {
          id: 'resolve',
          action: 'eks-platform:resolve',
          input: { answers: '${{ parameters }}' },
        },
      ],
    }),
  },
];
