import { condition } from '../objects';
import { one, type ProblemCases } from './problemCase';

export const restCases: ProblemCases = {
  'object-not-ready': [
    one(
      'an issuer is not ready for a reason that nobody knows',
      'warning',
      'ClusterIssuer letsencrypt is not ready',
      {
        kubernetes: {
          clusterIssuers: issuers =>
            issuers.map(issuer => ({
              ...issuer,
              conditions: [
                condition('Ready', 'False', 20, 'Odd', 'something odd'),
              ],
            })),
        },
      },
    ),
  ],
};
