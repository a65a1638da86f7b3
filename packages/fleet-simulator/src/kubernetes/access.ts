import type { IncomingMessage } from 'node:http';
import type { Instant } from '../clock/Clock';
import type { SimulatedCluster } from '../world/World';
import { readToken } from './authentication';
import type { KubernetesUser } from './rbac';
import { unauthorized } from './StatusError';

const ANONYMOUS: KubernetesUser = {
  name: 'system:anonymous',
  groups: ['system:unauthenticated'],
};

/** Who asks, by token and access entry; throws 401 for every other token. Without a token one is anonymous. */
export function authenticate(
  request: IncomingMessage,
  cluster: SimulatedCluster,
  now: Instant,
): KubernetesUser {
  if (!request.headers.authorization) {
    return ANONYMOUS;
  }
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '');
  const session = token && readToken(token[1], cluster.scenario.cluster, now);
  if (!session || session.accountId !== cluster.account.accountId) {
    throw unauthorized();
  }
  const entry = cluster.frame.eks?.accessEntries.find(
    each => each.roleName === session.roleName,
  );
  if (!entry) {
    throw unauthorized();
  }
  const { accountId, roleName, sessionName } = session;
  return {
    name: `arn:aws:sts::${accountId}:assumed-role/${roleName}/${sessionName}`,
    groups: [...entry.groups, 'system:authenticated'],
  };
}
