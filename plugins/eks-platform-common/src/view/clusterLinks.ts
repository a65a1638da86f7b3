import { isCovered } from '../identity/cidrCover';
import type { ClusterState } from '../cluster/clusterState';
import type { ClusterLinks, ClusterView } from './clusterView';

const CONSOLES: Record<string, string> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/** Links of the cluster; those that are not known are left out. */
export function makeLinks(state: ClusterState): ClusterLinks {
  const { entity, ref, account } = state;
  const console = CONSOLES[account.partition];
  return {
    ...(entity.repository && {
      repository: entity.repository,
      commits: `${entity.repository}${
        // GitLab alone keeps the pages of a project apart.
        entity.repositoryFiles?.includes('/-/') ? '/-' : ''
      }/commit/`,
    }),
    ...(entity.repositoryFiles && {
      repositoryFiles: entity.repositoryFiles,
      runbook: `${entity.repositoryFiles}docs/runbook.md`,
    }),
    ...(entity.fluxPath && { fluxPath: entity.fluxPath }),
    ...(console && makeConsoleLinks(`https://${ref.region}.${console}`, ref)),
  };
}

/** Pages of the AWS console; whoever opens one needs rights of their own there. */
function makeConsoleLinks(
  console: string,
  { region, name }: ClusterState['ref'],
): Pick<ClusterLinks, 'awsConsole' | 'secrets' | 'logs'> {
  return {
    awsConsole: `${console}/eks/clusters/${name}?region=${region}`,
    secrets: `${console}/secretsmanager/listsecrets?region=${region}&search=all%3D${name}`,
    logs: `${console}/cloudwatch/home?region=${region}#logsV2:logs-insights`,
  };
}

/** How a person gets in. */
export function makeAccess(state: ClusterState): ClusterView['access'] {
  const { ref, account } = state;
  const kubeconfig = `aws eks update-kubeconfig --region ${ref.region} --name ${ref.name}`;
  const answer = state.aws.cluster;
  const cluster = answer.state === 'ok' ? answer.value : answer.last?.value;
  if (!cluster) {
    return { kubeconfig, endpointNote: 'The endpoint is not known yet' };
  }
  if (!cluster.endpointPublic) {
    return {
      kubeconfig,
      endpointNote: 'The endpoint answers inside the VPC only',
    };
  }
  const { publicAccessCidrs: cidrs } = cluster;
  if (cidrs.includes('0.0.0.0/0')) {
    return {
      kubeconfig,
      endpointNote: 'The endpoint is open to every address',
    };
  }
  const missing = account.backstageCidrs.filter(
    cidr => !isCovered(cidr, cidrs),
  );
  const ranges = `${cidrs.length} ${cidrs.length === 1 ? 'range' : 'ranges'}`;
  return {
    kubeconfig,
    endpointNote:
      missing.length === 0
        ? `The endpoint lets in ${ranges}, Backstage included`
        : `The endpoint lets in ${ranges}, but not Backstage (${missing.join(
            ', ',
          )})`,
  };
}
