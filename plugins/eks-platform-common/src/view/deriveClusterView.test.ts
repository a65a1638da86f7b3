import {
  blueskyHealthy,
  blueskyPartial,
  CREATION_STAGES,
  checkoutBeingCreated,
  DP_ZONE,
  dpInTrouble,
  edgeDenied,
  edgeWithoutAccessEntry,
  labUnreachable,
} from '../testUtils';
import { deriveClusterView } from './deriveClusterView';
import { formatVerdict } from './formatVerdict';
import { formatMoney } from './money';
import { VITAL_LENGTH } from './tabVitals';

describe('dp: S1, S4 and S5 at once, with their distractors', () => {
  const view = deriveClusterView(dpInTrouble());

  it('finds three problems, worst first, each once', () => {
    expect(view.problems.map(({ id, severity }) => [id, severity])).toEqual([
      ['karpenter-crds-missing', 'critical'],
      ['certificate-dns01-denied', 'warning'],
      ['gpu-node-without-devices', 'warning'],
    ]);
    expect(formatVerdict(view.verdict)).toBe(
      'In trouble: no workload node can be created',
    );
    expect(view.verdict.summary).toBe(
      'What runs keeps running: 61 pods on 5 ready nodes. New pods wait: 9 since 09:12 UTC.',
    );
  });

  it('counts in S1 all that waits', () => {
    const [s1] = view.problems;
    expect(s1.because).toBe(
      "Karpenter's CRDs are not installed, because the HelmRelease `karpenter-crd` was suspended by kubectl at 09:12 UTC. The node pools were refused.",
    );
    expect(s1.hurts).toEqual([
      { count: 6, what: 'Kustomizations' },
      { count: 9, what: 'pods' },
      { count: 3, what: 'owners' },
    ]);
    expect(s1).toMatchObject({
      next: 'Resume `karpenter-crd`',
      since: '2026-11-21T09:12:00.000Z',
      file: { path: 'kube/infra/controllers/karpenter/crds.yaml' },
    });
  });

  it('explains S5 by three zones', () => {
    const [, s5] = view.problems;
    expect(s5.title).toBe(`traefik.${DP_ZONE} has no certificate`);
    expect(s5.because).toBe(
      "cert-manager's role may change zone `Z0NEW`, but the issuer names `Z0OLD`. Visitors get Traefik's default certificate.",
    );
    expect(s5.next).toBe(
      'Set `hostedZoneID` to `Z0NEW` in `issuer-production.yaml`',
    );
    const host = view.ingress.data?.hosts[0];
    expect(host).toMatchObject({
      host: `traefik.${DP_ZONE}`,
      state: 'warning',
      problem: s5.key,
      certificate: { state: 'warning', text: 'none served' },
      renewal: { text: 'failed 44 min' },
    });
    expect(host?.proof?.rows.map(({ value, state }) => [value, state])).toEqual(
      [
        ['Z0NEW', 'ok'],
        ['Z0NEW', 'ok'],
        ['Z0OLD', 'critical'],
      ],
    );
    expect(host?.chain.map(({ kind, state }) => [kind, state])).toEqual([
      ['Certificate', 'waits'],
      ['CertificateRequest', 'progressing'],
      ['Order', 'progressing'],
      ['Challenge', 'critical'],
    ]);
  });

  it('says in S4 what the node has cost so far', () => {
    const [, , s4] = view.problems;
    expect(s4.because).toBe(
      'The device plugin does not tolerate `workload=gpu` (0 pods wanted). $4.02 so far, $0.80/h. It will not heal by itself.',
    );
    expect(s4.next).toBe(
      'Add the toleration `workload=gpu` to `nvidia-device-plugin`, or scale group gpu to 0',
    );
    expect(s4.hurts).toEqual([]);
    expect(
      view.gpu.data?.nodes.map(({ state, stateText }) => [state, stateText]),
    ).toEqual([
      ['warning', 'device plugin missing'],
      ['progressing', 'initialising, 90 s'],
    ]);
    expect(view.overview.data?.cost.items[0]).toMatchObject({ waste: true });
  });

  it('puts one line under each tab', () => {
    expect(view.tabs).toEqual({
      overview: { state: 'critical', text: '3 problems · 1 critical' },
      nodes: { state: 'critical', text: '5 of 5 ready · no node pool' },
      gpu: { state: 'warning', text: '0 of 2 usable · $0.80/h lost' },
      ingress: { state: 'warning', text: '4 of 6 hosts covered' },
      delivery: { state: 'critical', text: 'stopped at capacity · 6 wait' },
    });
  });

  it('is healthy after the three fixes, though a release upgrades, a node joins and a challenge spreads', () => {
    const healed = deriveClusterView(dpInTrouble({}));
    expect(healed.problems).toEqual([]);
    expect(healed.verdict.word).toBe('healthy');
    expect(healed.ingress.data?.counts).toMatchObject({
      issuing: 1,
      failed: 0,
    });
    expect(healed.gpu.data?.devices).toMatchObject({
      free: 1,
      initialising: 1,
    });
  });
});

describe('a healthy cluster', () => {
  const view = deriveClusterView(blueskyHealthy());

  it('is calm', () => {
    expect(formatVerdict(view.verdict)).toBe('Healthy');
    expect(view.verdict.summary).toBe(
      '12 nodes ready, 92 pods run, none waits. Everything in Git is applied.',
    );
    expect(view.problems).toEqual([]);
    expect(view.coverage).toEqual({ seen: 14, total: 14 });
    expect(view.lifecycle.state).toBe('ready');
  });

  it('shows costs whose known parts add up, and says what is not counted', () => {
    const { perHour, items, notCounted } = view.overview.data!.cost;
    expect(formatMoney(perHour)).toBe('≥ $1.30/h');
    const sum = items.reduce(
      (cents, item) => cents + Math.round((item.perHour.value ?? 0) * 100),
      0,
    );
    expect(sum).toBe(130);
    expect(items.map(({ name }) => name)).toEqual([
      'Pool default (8 nodes, spot)',
      'Pool gpu (1 g5g.xlarge)',
      'Group system (3 m7g.large)',
      'Control plane, standard support',
      '1 NAT gateway',
      '1 load balancer',
      '1 volume (10 GiB)',
    ]);
    expect(notCounted).toEqual(['traffic']);
  });

  it('leaves spot nodes out of the sum while EC2 does not say their price', () => {
    const state = blueskyHealthy();
    state.aws.spotPrices = { state: 'denied' };
    const { items, notCounted, spotSaving } =
      deriveClusterView(state).overview.data!.cost;
    expect(
      items.find(item => item.perHour.bound === 'unknown')?.perHour.reason,
    ).toContain('no spot price');
    expect(notCounted[0]).toBe('Pool default (8 nodes, spot)');
    expect(spotSaving).toMatchObject({
      bound: 'unknown',
      reason: 'no spot price',
    });
  });

  it('tells what comes up, soonest first, one night in one line', () => {
    expect(view.overview.data?.comingUp.map(({ what }) => what)).toEqual([
      '9 of 9 nodes of pools default and gpu reach their expiry',
      'Certificate wildcard renews itself',
      'Standard support for 1.36 ends',
    ]);
  });

  it('has no prices in a region without a table', () => {
    const state = blueskyHealthy();
    state.ref.region = 'eu-west-1';
    const { cost } = deriveClusterView(state).overview.data!;
    expect(cost.perHour).toMatchObject({
      bound: 'unknown',
      reason: 'no price table for eu-west-1',
    });
    expect(cost.items).toEqual([]);
  });

  it('survives serialisation unchanged', () => {
    expect(JSON.parse(JSON.stringify(view))).toEqual(
      JSON.parse(JSON.stringify(deriveClusterView(blueskyHealthy()))),
    );
  });
});

describe('clusters that do not tell everything', () => {
  it('names a denied kind, its group and the file that allows it', () => {
    const view = deriveClusterView(edgeDenied());
    expect(formatVerdict(view.verdict)).toBe(
      'Not known: Backstage may not read inside this cluster',
    );
    expect(view.problems).toMatchObject([
      {
        id: 'reader-shut-out',
        because:
          'The group `platform-portal:readers` is bound to no role in the cluster.',
      },
    ]);
    expect(view.nodes).toMatchObject({
      state: 'denied',
      issues: expect.arrayContaining([
        {
          source: 'nodes',
          state: 'denied',
          message:
            'The API server does not let `platform-portal:readers` list nodes',
          next: 'Apply `kube/infra/access/reader.yaml`',
          since: '2026-11-21T08:30:00.000Z',
        },
      ]),
    });
    expect(view.nodes.data).toBeUndefined();
    expect(view.overview.data?.nodes).toBeUndefined();
    expect(view.tabs.nodes).toEqual({ state: 'denied', text: 'denied' });
    expect(view.tabs.overview).toEqual({
      state: 'warning',
      text: '1 problem',
    });
  });

  it('tells a missing access entry from a missing role', () => {
    const { verdict } = deriveClusterView(edgeWithoutAccessEntry());
    expect(formatVerdict(verdict)).toBe(
      "Not known: EKS does not know Backstage's role",
    );
    expect(verdict.summary).toContain('infra/cluster/access.tf');
  });

  it('keeps what was known of a silent cluster, as old, and raises no problem from it', () => {
    const state = labUnreachable();
    const view = deriveClusterView(state);
    expect(formatVerdict(view.verdict)).toBe(
      'Not known: no answer from the API server for 2 h',
    );
    expect(view.verdict.summary).toBe(
      "Backstage (198.51.100.7/32) is not in the endpoint's allow-list. Last seen healthy at 07:30 UTC. What follows is old. Pods may run well all the same.",
    );
    expect(view.nodes).toMatchObject({
      state: 'unreachable',
      observedAt: '2026-11-21T07:30:00.000Z',
    });
    expect(view.nodes.data?.nodes).toHaveLength(12);
    expect(view.tabs.nodes).toEqual({
      state: 'late',
      text: 'was: 12 of 12 ready · 8 spot',
    });
    expect(view.problems.map(({ id }) => id)).toEqual(['allow-list-gap']);
  });

  it('is healthy only as far as it sees when a kind is denied', () => {
    const view = deriveClusterView(blueskyPartial());
    expect(formatVerdict(view.verdict)).toBe(
      'Healthy, as far as we see: 12 of 14 sections',
    );
    expect(view.verdict.summary).toContain(
      'Not seen: Workloads and Certificates.',
    );
    expect(view.nodes.state).toBe('partial');
    expect(view.nodes.data?.nodes[0].cpu.requested).toBeUndefined();
    expect(view.gpu.state).toBe('denied');
    expect(view.ingress.data?.counts).toMatchObject({
      covered: 0,
      failed: 0,
      unknown: 4,
    });
    expect(view.overview.data?.pods).toBeUndefined();
  });

  it('says that a platform without accelerators has no GPU section', () => {
    expect(deriveClusterView(checkoutBeingCreated('ready')).gpu).toMatchObject({
      state: 'not-installed',
    });
  });
});

describe('a cluster on its way', () => {
  it.each([
    ['not-applied', 'not-applied', 'Not applied: nobody has run the apply yet'],
    ['applying', 'applying', 'Being created: apply runs, 61 resources so far'],
    ['applying-silent', 'applying', 'Not known: no report since 08:57 UTC'],
    [
      'applying-failed',
      'failed',
      'Stopped at applying: subnet 10.0.16.0/20 overlaps an existing subnet',
    ],
    ['creating', 'creating', 'Being created: EKS builds the control plane'],
    [
      'creating-nodes',
      'creating',
      'Being created: the control plane is up, nodes and add-ons follow',
    ],
    [
      'bootstrapping-flux',
      'bootstrapping',
      'Being created: Flux is being installed',
    ],
    [
      'bootstrapping',
      'bootstrapping',
      'Being created: Flux applies capacity, 5 of 12 steps done',
    ],
    ['ready', 'ready', 'Healthy'],
  ] as const)('%s', (stage, lifecycle, sentence) => {
    const view = deriveClusterView(checkoutBeingCreated(stage));
    expect(view.lifecycle.state).toBe(lifecycle);
    expect(formatVerdict(view.verdict)).toBe(sentence);
    expect(view.problems).toEqual([]);
    expect(view.lifecycle.stations[0]).toMatchObject({
      state: 'not-applied',
      progress: 'done',
    });
  });

  it('tells before the apply who applies, and that nothing costs anything', () => {
    const view = deriveClusterView(checkoutBeingCreated('not-applied'));
    expect(view.lifecycle.apply).toEqual({
      by: 'operator',
      command: 'scripts/apply checkout',
      operatorsGroup: 'group:default/platform-operators',
    });
    expect(formatMoney(view.overview.data!.cost.perHour)).toBe('$0.00/h');
    expect(view.nodes.issues).toEqual([
      { source: 'nodes', state: 'loading', message: 'Waits for the apply' },
    ]);
  });

  it('shows each step with what it waits for', () => {
    const { steps, exists } = deriveClusterView(
      checkoutBeingCreated('bootstrapping'),
    ).lifecycle;
    expect(steps.map(({ state }) => state)).toEqual([
      ...Array(5).fill('ok'),
      'progressing',
      ...Array(6).fill('waits'),
    ]);
    expect(steps[11]).toMatchObject({
      name: 'traefik-certificate',
      message: 'waits for capacity',
    });
    expect(exists.map(({ name, state }) => [name, state])).toEqual([
      ['Network', 'ok'],
      ['Control plane 1.36', 'ok'],
      ['System nodes', 'ok'],
      ['Node pools', 'waits'],
      ['Public hosts', 'waits'],
    ]);
  });

  it('turns to trouble when a bootstrap meets a critical problem', () => {
    const state = checkoutBeingCreated('bootstrapping');
    const { kustomizations } = dpInTrouble().kubernetes;
    state.kubernetes.kustomizations = kustomizations;
    const view = deriveClusterView(state);
    expect(view.lifecycle.state).toBe('bootstrapping');
    expect(view.verdict.word).toBe('in-trouble');
  });
});

it('keeps every tab line within its length', () => {
  const states = [
    blueskyHealthy(),
    blueskyPartial(),
    dpInTrouble(),
    edgeDenied(),
    labUnreachable(),
    ...CREATION_STAGES.map(checkoutBeingCreated),
  ];
  for (const state of states) {
    for (const { text } of Object.values(deriveClusterView(state).tabs)) {
      expect(text.length).toBeLessThanOrEqual(VITAL_LENGTH);
      expect(text.length).toBeGreaterThan(0);
    }
  }
});
