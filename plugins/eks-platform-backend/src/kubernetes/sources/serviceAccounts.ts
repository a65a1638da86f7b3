import { defineSource } from '../KubernetesSource';
import { projectMeta } from '../objectMeta';

const IRSA = 'eks.amazonaws.com/role-arn';

export const serviceAccounts = defineSource({
  key: 'serviceAccounts',
  path: '/api/v1/serviceaccounts',
  project: account => {
    const role = account.metadata?.annotations?.[IRSA];
    return {
      meta: projectMeta(account),
      // Without the ARN, which holds the account id.
      ...(role && { irsaRole: String(role).split('/').at(-1) }),
    };
  },
});
