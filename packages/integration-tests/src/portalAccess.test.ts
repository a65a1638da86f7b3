import { goldenManifests } from './goldenPlatform';
import { crdFiles } from './realCluster/crdFiles';
import { RealCluster } from './realCluster/RealCluster';
import {
  describeWithRealCluster,
  findCrdFolder,
  findRealParts,
} from './realCluster/realParts';

jest.setTimeout(180_000);

const READER = 'reader-token';
const OPERATOR = 'operator-token';
const NOBODY = 'nobody-token';

// One line per kind that a section of the cluster tab reads.
const READ_BY_THE_TAB = [
  'nodes',
  'pods',
  'services',
  'daemonsets.apps',
  'ingresses.networking.k8s.io',
  'ingressroutes.traefik.io',
  'tlsstores.traefik.io',
  'nodepools.karpenter.sh',
  'nodeclaims.karpenter.sh',
  'ec2nodeclasses.karpenter.k8s.aws',
  'kustomizations.kustomize.toolkit.fluxcd.io',
  'helmreleases.helm.toolkit.fluxcd.io',
  'gitrepositories.source.toolkit.fluxcd.io',
  'certificates.cert-manager.io',
  'certificaterequests.cert-manager.io',
  'clusterissuers.cert-manager.io',
  'orders.acme.cert-manager.io',
  'challenges.acme.cert-manager.io',
];

const NEVER_READ = [
  'secrets',
  'configmaps',
  'serviceaccounts/token',
  'pods/log',
  'pods/exec',
  'nodes/proxy',
];

const KUSTOMIZATION = `
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: sample
  namespace: flux-system
  labels: { team: web }
spec:
  interval: 1h
  path: ./kube/apps
  prune: true
  targetNamespace: apps
  sourceRef: { kind: GitRepository, name: flux-system }
  postBuild:
    substituteFrom:
      - { kind: ConfigMap, name: flux-runtime-info }
`;

describeWithRealCluster('access of the portal, as generated', () => {
  let cluster: RealCluster;

  beforeAll(async () => {
    cluster = await RealCluster.start({
      programs: findRealParts().folder!,
      principals: [
        { token: READER, user: 'reader', groups: ['platform-portal:readers'] },
        {
          token: OPERATOR,
          user: 'operator',
          groups: ['platform-portal:operators'],
        },
        { token: NOBODY, user: 'nobody', groups: ['others'] },
      ],
    });
    await cluster.applyCrds(crdFiles(findCrdFolder()!));
    await cluster.apply(
      'apiVersion: v1\nkind: Namespace\nmetadata: { name: flux-system }\n',
    );
    await cluster.apply(goldenManifests('kube/infra/access'));
    await cluster.apply(KUSTOMIZATION);
    // Policies take effect a moment after they are stored.
    await untilRefused(attempt =>
      patch(`{"spec":{"path":"./try-${attempt}"}}`),
    );
  });
  afterAll(() => cluster?.stop());

  async function can(token: string, verb: string, resource: string) {
    // `pods/exec` would be read as the pod named exec.
    const [kind, subresource] = resource.split('/');
    const answer = await cluster.kubectl(
      [
        ...['auth', 'can-i', verb, kind, '--all-namespaces'],
        ...(subresource ? [`--subresource=${subresource}`] : []),
      ],
      { token },
    );
    return answer.stdout.trim() === 'yes';
  }

  function patch(body: string, extra: string[] = []) {
    return cluster.kubectl(
      [
        'patch',
        'kustomization',
        'sample',
        '-n',
        'flux-system',
        '--type=merge',
        '-p',
        body,
        ...extra,
      ],
      { token: OPERATOR },
    );
  }

  it.each(READ_BY_THE_TAB)(
    'lets readers get, list and watch %s',
    async kind => {
      for (const verb of ['get', 'list', 'watch']) {
        expect([verb, await can(READER, verb, kind)]).toEqual([verb, true]);
      }
      expect(await can(NOBODY, 'list', kind)).toBe(false);
    },
  );

  it.each(NEVER_READ)(
    'lets readers and operators never touch %s',
    async kind => {
      for (const token of [READER, OPERATOR]) {
        for (const verb of ['get', 'list', 'watch', 'create', 'delete']) {
          expect([kind, verb, await can(token, verb, kind)]).toEqual([
            kind,
            verb,
            false,
          ]);
        }
      }
    },
  );

  it('lets readers write nothing', async () => {
    for (const kind of READ_BY_THE_TAB) {
      for (const verb of ['create', 'update', 'patch', 'delete']) {
        expect([kind, verb, await can(READER, verb, kind)]).toEqual([
          kind,
          verb,
          false,
        ]);
      }
    }
    expect(await can(READER, 'impersonate', 'users')).toBe(false);
    expect(await can(READER, '*', '*')).toBe(false);
  });

  it.each([
    ['suspend', '{"spec":{"suspend":true}}'],
    ['resume', '{"spec":{"suspend":false}}'],
    [
      'ask for a reconciliation',
      '{"metadata":{"annotations":{"reconcile.fluxcd.io/requestedAt":"2026-11-21T09:00:00Z"}}}',
    ],
  ])('lets operators %s', async (_name, body) => {
    const answer = await patch(body);
    expect(answer.stderr).toBe('');
    expect(answer.code).toBe(0);
  });

  it.each([
    ['change the path', '{"spec":{"path":"./elsewhere"}}'],
    [
      'change the target namespace',
      '{"spec":{"targetNamespace":"kube-system"}}',
    ],
    ['drop the substitution', '{"spec":{"postBuild":null}}'],
    ['add a service account', '{"spec":{"serviceAccountName":"admin"}}'],
    ['set another annotation', '{"metadata":{"annotations":{"a":"b"}}}'],
    ['change labels', '{"metadata":{"labels":{"team":"other"}}}'],
    ['add a finalizer', '{"metadata":{"finalizers":["a.example.org/b"]}}'],
  ])('refuses operators to %s', async (_name, body) => {
    const answer = await patch(body);
    expect(answer.code).not.toBe(0);
    expect(answer.stderr).toMatch(/denied|forbidden|may/i);
  });

  it('refuses operators to delete', async () => {
    const answer = await cluster.kubectl(
      ['delete', 'kustomization', 'sample', '-n', 'flux-system'],
      { token: OPERATOR },
    );
    expect(answer.code).not.toBe(0);
  });
});

// Each attempt must differ: a patch that changes nothing is never refused.
async function untilRefused(
  attempt: (number: number) => Promise<{ code: number }>,
) {
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await attempt(tries)).code !== 0) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  throw new Error('The admission policy never took effect');
}
