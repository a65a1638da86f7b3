import { getPriceSource, perHour, sumPerHour } from '../../cost/nodePrice';
import { getAllowedDisruptions } from '../../karpenter/allowedDisruptions';
import { listBudgets } from '../../karpenter/disruptionBudgets';
import { getInstanceChoice } from '../../karpenter/instanceChoice';
import { getProvisioningLatency } from '../../karpenter/provisioningLatency';
import { getNodePoolUsage } from '../../karpenter/nodePoolUsage';
import { hasCondition } from '../../kubernetes/condition';
import type { NodePoolProjection } from '../../kubernetes/projections';
import { formatTaint } from '../../kubernetes/taint';
import { bytesToGib } from '../../kubernetes/quantity';
import { isAcceleratorResource } from '../../gpu/acceleratorResource';
import type { Findings } from '../../problems/findings';
import type { Marks } from '../../problems/marks';
import type { ItemState } from '../../view/itemState';
import type { Steps } from '../../view/steps';
import type { NodeClaimRow, NodePoolCard } from './nodePoolCard';
import { listExpiring } from './nodeMoves';
import type { NodeRow } from './nodeRow';
import { getPoolState, listPoolConditions, worsen } from './poolState';

/** A card per NodePool, managed node group, and other origin that has nodes. */
export function* makeNodePoolCardsInSteps(
  findings: Findings,
  rows: NodeRow[],
  claims: NodeClaimRow[],
  marks: Marks,
): Steps<NodePoolCard[]> {
  const cards: NodePoolCard[] = [];
  const gpuNodes = new Set(findings.accelerators.map(a => a.node.meta.name));
  const used = new Set<string>();
  const key = (origin: string, name: string) => `${origin} ${name}`;
  const take = (origin: NodePoolCard['origin'], name: string) => {
    used.add(key(origin, name));
    return rows.filter(row => row.origin === origin && row.pool === name);
  };
  const base = (
    origin: NodePoolCard['origin'],
    name: string,
    nodes: NodeRow[],
  ): NodePoolCard => ({
    name,
    origin,
    state: 'ok',
    stateText: 'ready',
    nodes: nodes.length,
    spotNodes: nodes.filter(row => row.capacityType === 'spot').length,
    perHour: sumPerHour(
      nodes.map(row => row.perHour),
      getPriceSource(findings.state.prices),
    ),
    usage: [],
    requested: {
      cpu: sum(nodes, row => row.cpu.requested),
      memory: sum(nodes, row => row.memory.requested),
    },
    allocatable: {
      cpu: sum(nodes, row => row.cpu.allocatable),
      memory: sum(nodes, row => row.memory.allocatable),
    },
    instanceTypes: [...new Set(nodes.flatMap(row => row.instanceType ?? []))],
    capacityTypes: [...new Set(nodes.flatMap(row => row.capacityType ?? []))],
    claimsInFlight: [],
    ...getSpotSaving(nodes, findings),
    gpu: nodes.some(row => gpuNodes.has(row.name)),
    problem: marks.pools.get(name),
  });
  for (const pool of findings.kubernetes.nodePools ?? []) {
    const name = pool.meta.name;
    const nodes = take('karpenter', name);
    const state = getPoolState(pool);
    const described = describeKarpenterPool(pool, nodes, findings);
    yield;
    cards.push({
      ...base('karpenter', name, nodes),
      ...worsen(state, nodes, marks.pools.has(name)),
      usage: getNodePoolUsage(pool).map(toCardUsage),
      instanceTypes: getRequirement(pool, 'node.kubernetes.io/instance-type'),
      capacityTypes: getRequirement(pool, 'karpenter.sh/capacity-type'),
      claimsInFlight: claims.filter(
        claim => claim.pool === name && claim.stage !== 'ready',
      ),
      allowedDisruptions: getAllowedDisruptions(pool, nodes, findings.now),
      ...described,
      gpu:
        nodes.some(row => gpuNodes.has(row.name)) ||
        Object.keys({ ...pool.limits, ...pool.resources }).some(
          isAcceleratorResource,
        ),
    });
    yield;
  }
  for (const group of findings.aws.nodeGroups ?? []) {
    const nodes = take('managed-node-group', group.name);
    const isActive = group.status === 'ACTIVE' && group.issues.length === 0;
    const state: ItemState = isActive ? 'ok' : 'progressing';
    cards.push({
      ...base('managed-node-group', group.name, nodes),
      ...worsen(
        group.issues.length > 0
          ? { state: 'warning', stateText: group.issues[0] }
          : {
              state,
              stateText: isActive ? 'ready' : group.status.toLowerCase(),
            },
        nodes,
        marks.pools.has(group.name),
      ),
      usage: [
        {
          resource: 'nodes',
          used: nodes.length,
          limit: group.max,
          unit: 'nodes',
        },
      ],
      instanceTypes: group.instanceTypes,
      capacityTypes: [group.capacityType],
    });
  }
  for (const row of rows) {
    const name = row.pool ?? row.origin;
    if (!used.has(key(row.origin, name))) {
      used.add(key(row.origin, name));
      const nodes = rows.filter(
        other =>
          other.origin === row.origin && (other.pool ?? other.origin) === name,
      );
      const ok = { state: 'ok' as const, stateText: 'ready' };
      cards.push({
        ...base(row.origin, name, nodes),
        ...worsen(ok, nodes, marks.pools.has(name)),
      });
    }
  }
  return cards;
}

function describeKarpenterPool(
  pool: NodePoolProjection,
  nodes: readonly NodeRow[],
  { kubernetes, instanceTypes, now }: Findings,
): Partial<NodePoolCard> {
  const { name } = pool.meta;
  const claims = (kubernetes.nodeClaims ?? []).filter(
    claim => claim.pool === name,
  );
  const expiring = listExpiring(claims, now);
  return {
    drifted: claims.filter(claim => hasCondition(claim, 'Drifted')).length,
    expiring: {
      count: expiring.length,
      ...(expiring.length > 0 && {
        firstAt: new Date(expiring[0].at).toISOString(),
      }),
    },
    budgets: listBudgets(pool, nodes.length, now),
    choice: getInstanceChoice(pool.requirements, instanceTypes),
    latency: getProvisioningLatency(claims),
    settings: describeSettings(pool),
    conditions: listPoolConditions(pool),
  };
}

function describeSettings(pool: NodePoolProjection): string[] {
  const { consolidationPolicy, consolidateAfter, replicas, weight } = pool;
  return [
    ...(replicas === undefined ? [] : [`static: always ${replicas} nodes`]),
    ...(consolidationPolicy
      ? [
          `consolidates \`${consolidationPolicy}\`${
            consolidateAfter ? ` after ${consolidateAfter}` : ''
          }`,
        ]
      : []),
    `nodes ${
      pool.expireAfter === 'Never' || !pool.expireAfter
        ? 'never expire'
        : `live ${pool.expireAfter}`
    }`,
    pool.terminationGracePeriod
      ? `a drain ends after ${pool.terminationGracePeriod}`
      : 'a drain may take for ever (no `terminationGracePeriod`)',
    ...(weight ? [`weight ${weight}`] : []),
    ...(pool.taints.length > 0
      ? [`taints ${pool.taints.map(t => `\`${formatTaint(t)}\``).join(', ')}`]
      : []),
  ];
}

function getSpotSaving(
  nodes: readonly NodeRow[],
  { state }: Findings,
): Pick<NodePoolCard, 'spotSaving'> {
  const spot = nodes.filter(row => row.onDemandPerHour !== undefined);
  const paid = spot.filter(row => row.perHour.bound === 'exact');
  const saving = paid.reduce(
    (total, row) => total + row.onDemandPerHour! - row.perHour.value!,
    0,
  );
  const source = getPriceSource(state.prices);
  if (paid.length === 0) {
    return {};
  }
  return {
    spotSaving: perHour(
      saving,
      source,
      paid.length < spot.length ? 'atLeast' : 'exact',
    ),
  };
}

function toCardUsage(usage: {
  resource: string;
  used: number;
  limit: number;
}): NodePoolCard['usage'][number] {
  const { resource } = usage;
  if (resource === 'memory' || resource === 'ephemeral-storage') {
    return {
      resource,
      used: bytesToGib(usage.used),
      limit: bytesToGib(usage.limit),
      unit: 'GiB',
    };
  }
  const unit = resource === 'cpu' ? 'vCPU' : resource.split('/').pop() ?? '';
  return { resource, used: usage.used, limit: usage.limit, unit };
}

function getRequirement(pool: NodePoolProjection, key: string): string[] {
  const requirement = pool.requirements.find(
    candidate => candidate.key === key && candidate.operator === 'In',
  );
  return requirement?.values ?? [];
}

function sum(
  rows: NodeRow[],
  pick: (row: NodeRow) => number | undefined,
): number | undefined {
  let total = 0;
  for (const row of rows) {
    const value = pick(row);
    if (value === undefined) {
      return undefined;
    }
    total += value;
  }
  return total;
}
