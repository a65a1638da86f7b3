import { isCovered } from '../../identity/cidrCover';
import { getObjectKey } from '../../kubernetes/objectKey';
import type { Findings } from '../../problems/findings';
import type { Problem } from '../../problems/problem';
import type { SectionContext } from '../sectionDefinition';
import type { AccessRow, IdentityRow, IdentityView } from './identityView';

const MACHINES = /^(EC2|FARGATE|HYBRID|HYPERPOD)/;

/** Who has which AWS role, who may enter, and from where. */
export function makeIdentityView(context: SectionContext): IdentityView {
  const { findings, problems } = context;
  const access = makeAccessRows(findings);
  const endpoint = makeEndpoint(findings);
  return {
    identities: [
      ...makePodIdentityRows(findings, problems),
      ...makeIrsaRows(findings),
    ].sort((a, b) => Number(a.state === 'ok') - Number(b.state === 'ok')),
    ...(access && { access }),
    ...(endpoint && { endpoint }),
  };
}

function makePodIdentityRows(
  findings: Findings,
  problems: readonly Problem[],
): IdentityRow[] {
  const { serviceAccounts } = findings.kubernetes;
  const known = serviceAccounts?.map(account => getObjectKey(account.meta));
  return (findings.aws.podIdentities ?? []).map(identity => {
    const { namespace, serviceAccount, roleName } = identity;
    const key = `${namespace}/${serviceAccount}`;
    const problem = problems.find(
      p => p.id.startsWith('pod-identity') && p.key.endsWith(`:${key}`),
    );
    return {
      namespace,
      serviceAccount,
      role: roleName,
      by: 'pod-identity',
      ...judge(identity.role, known?.includes(key)),
      ...(problem && { state: problem.severity, problem: problem.key }),
      usedBy: findUsers(namespace, serviceAccount, findings),
    };
  });
}

function judge(
  role: string,
  exists: boolean | undefined,
): Pick<IdentityRow, 'state' | 'stateText'> {
  if (role === 'missing') {
    return { state: 'warning', stateText: 'the role does not exist' };
  }
  if (role === 'does-not-trust') {
    return { state: 'warning', stateText: 'the role does not trust EKS' };
  }
  if (exists === false) {
    return { state: 'notice', stateText: 'no such service account' };
  }
  return role === 'unknown' || exists === undefined
    ? { state: 'unknown', stateText: 'bound; the role was not looked at' }
    : { state: 'ok', stateText: 'bound' };
}

function makeIrsaRows(findings: Findings): IdentityRow[] {
  return (findings.kubernetes.serviceAccounts ?? []).flatMap(
    ({ meta, irsaRole }) =>
      irsaRole
        ? [
            {
              namespace: meta.namespace ?? '',
              serviceAccount: meta.name,
              role: irsaRole,
              by: 'irsa' as const,
              state: 'unknown' as const,
              stateText: 'by annotation; the role was not looked at',
              usedBy: findUsers(meta.namespace ?? '', meta.name, findings),
            },
          ]
        : [],
  );
}

function findUsers(
  namespace: string,
  account: string,
  findings: Findings,
): string[] {
  const { deployments = [], statefulSets = [] } = findings.kubernetes;
  return [...deployments, ...statefulSets]
    .filter(
      ({ meta, serviceAccount }) =>
        meta.namespace === namespace && serviceAccount === account,
    )
    .map(({ meta }) => meta.name);
}

function makeAccessRows(findings: Findings): AccessRow[] | undefined {
  return findings.aws.accessEntries?.map(entry => {
    const kind = MACHINES.test(entry.type) ? 'machine' : 'person';
    const may = [
      ...entry.policies.map(({ name, namespaces }) =>
        namespaces.length > 0 ? `${name} in ${namespaces.join(', ')}` : name,
      ),
      ...entry.groups.map(group => `group ${group}`),
    ];
    const notes = [
      ...(entry.isReader ? ['how Backstage reads'] : []),
      ...(entry.isForeign ? ['of another account'] : []),
      ...(kind === 'person' && may.length === 0 ? ['may nothing'] : []),
    ];
    return {
      principal: entry.principal,
      kind,
      may,
      ...(notes.length > 0 && { note: notes.join(', ') }),
    };
  });
}

function makeEndpoint(findings: Findings): IdentityView['endpoint'] {
  const { cluster } = findings.aws;
  if (!cluster) {
    return undefined;
  }
  const { backstageCidrs } = findings.state.account;
  const cidrs = cluster.publicAccessCidrs;
  return {
    public: cluster.endpointPublic,
    private: cluster.endpointPrivate,
    allowed: cidrs.map(cidr => ({
      cidr,
      ...(backstageCidrs.some(own => isCovered(own, [cidr])) && {
        whose: 'Backstage',
      }),
    })),
    ...(backstageCidrs.length > 0 && {
      backstageAllowed: backstageCidrs.every(own => isCovered(own, cidrs)),
    }),
  };
}
