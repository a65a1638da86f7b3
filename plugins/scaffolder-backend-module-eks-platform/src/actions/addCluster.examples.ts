import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Adds the cluster checkout-west to the platform checkout',
    example: stringify({
      steps: [
        {
          id: 'fetch',
          action: 'fetch:plain',
          input: { url: 'https://github.com/acme/checkout' },
        },
        {
          id: 'add',
          action: 'eks-platform:add-cluster',
          input: { changes: { name: 'checkout-west', region: 'us-west-2' } },
        },
      ],
    }),
  },
];
