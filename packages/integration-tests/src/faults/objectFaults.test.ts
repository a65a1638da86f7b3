import type { SectionState } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { FleetSimulator } from 'fleet-simulator/server';
import { PlayedFleet } from '../PlayedFleet';

jest.setTimeout(240_000);

type Wire = Parameters<
  NonNullable<ReturnType<FleetSimulator['world']['cluster']>>['wire']['set']
>;

/** What is wrong with one kind, and what it costs. */
const FAULTS: Record<
  string,
  { wire: Wire; costs: Record<string, SectionState>; source: object }
> = {
  'kind-denied': {
    wire: ['forbidden', 'certificates.cert-manager.io'],
    costs: { ingress: 'partial', changes: 'partial' },
    source: { source: 'certificates.cert-manager.io', state: 'denied' },
  },
  'crd-absent': {
    wire: ['crd-absent', 'nodepools.karpenter.sh'],
    costs: {},
    source: { source: 'nodepools.karpenter.sh', state: 'not-installed' },
  },
  'crd-of-another-version': {
    wire: ['crd-version', 'nodepools.karpenter.sh=v2'],
    costs: {},
    source: { source: 'nodepools.karpenter.sh', state: 'not-installed' },
  },
  'malformed-object': {
    wire: ['malformed-object', 'nodepools.karpenter.sh'],
    costs: { nodes: 'partial', gpu: 'partial' },
    source: { source: 'nodepools.karpenter.sh' },
  },
  'huge-object': {
    wire: ['huge-object', 'challenges.acme.cert-manager.io'],
    costs: { ingress: 'partial' },
    source: { source: 'challenges.acme.cert-manager.io' },
  },
  'metrics-down': {
    wire: ['metrics-down'],
    costs: { overview: 'partial' },
    source: { source: 'nodes.metrics.k8s.io', state: 'unreachable' },
  },
};

describe('what is wrong with one kind costs its sections at most', () => {
  let fleet: PlayedFleet;
  beforeAll(async () => {
    fleet = await PlayedFleet.start(named(FAULTS), ({ world }) => {
      for (const [name, { wire }] of Object.entries(FAULTS)) {
        world.cluster(`sandbox.us-east-1.${name}`)!.wire.set(...wire);
      }
    });
  });
  afterAll(() => fleet?.stop());

  it.each(Object.keys(FAULTS))('%s', async name => {
    const { costs, source } = FAULTS[name];
    expect(await fleet.differencesOf(name, costs)).toEqual(costs);
    const { sources, nodes, unjudged } = await fleet.portal.view(name);
    expect(sources).toContainEqual(expect.objectContaining(source));
    expect(nodes.data!.nodes).toHaveLength(5);
    expect(unjudged).toEqual([]);
  });
});

function named(faults: object) {
  return Object.keys(faults).map(cluster => ({ cluster }));
}
