import type { AcceleratorQuotaFacts } from '../aws/acceleratorQuota';
import type { InstanceTypeFacts } from '../cost/priceTable';
import type { Findings } from '../problems/findings';
import { formatAge, formatMoment, getAge } from '../view/age';
import { formatCount } from '../view/words';
import type { GpuPool } from './gpuPools';
import type { GpuOffer } from './offer';
import type { TypeRefusals } from './typeRefusals';

const HOUR = 3_600_000;

/** One candidate to judge. */
export interface OfferInput {
  type: string;
  facts: InstanceTypeFacts;
  capacityType: GpuOffer['capacityType'];
  pool: GpuPool;
  refusals: Map<string, TypeRefusals> | undefined;
}

type Judgement = Pick<GpuOffer, 'answer' | 'why' | 'more'>;

/** Goes through what may stand against a launch, the nearest cause first. */
export function judgeOffer(input: OfferInput, findings: Findings): Judgement {
  const { type, facts, capacityType, pool } = input;
  const [reached] = pool.reached;
  if (reached) {
    return {
      answer: 'no',
      why: `pool ${pool.pool.meta.name} is at its limit: ${reached.used} of ${
        reached.limit
      } ${nameOf(reached.resource)}`,
    };
  }
  if (capacityType === 'reserved') {
    return judgeReservation(type, findings);
  }
  const quota = findQuota(type, capacityType, findings.aws.acceleratorQuotas);
  const left = quota && quota.vcpu - quota.usedVcpu;
  if (quota && left !== undefined && left < facts.vcpu) {
    return {
      answer: 'no',
      why: `needs ${facts.vcpu} vCPU, quota has ${left} left (${quota.usedVcpu} of ${quota.vcpu})`,
    };
  }
  const refused = input.refusals?.get(type);
  const launch = findLaunch(input, findings);
  if (refused && (!launch || launch.at < refused.firstAt)) {
    return {
      answer: 'no',
      why: `${formatCount(refused.zones.length, 'zone')} refused ${
        refused.total
      } × since ${formatMoment(refused.firstAt, findings.now)}`,
    };
  }
  const more =
    left === undefined ? {} : { more: Math.floor(left / facts.vcpu) };
  if (launch) {
    return {
      answer: 'likely',
      ...more,
      why: `got one${launch.zone ? ` in ${launch.zone}` : ''} ${
        launch.age
      } ago`,
    };
  }
  if (!input.refusals) {
    return {
      answer: 'unknown',
      why: 'Karpenter’s events are not known, so refusals are not',
    };
  }
  return {
    answer: 'not-asked',
    ...more,
    why:
      left === undefined
        ? 'nobody tried in the last hour; the quota is not known'
        : `nobody tried in the last hour; quota has ${left} vCPU left`,
  };
}

function judgeReservation(type: string, findings: Findings): Judgement {
  const reservations = findings.aws.capacityReservations;
  if (!reservations) {
    return { answer: 'unknown', why: 'capacity reservations are not known' };
  }
  const own = reservations.filter(reservation => reservation.type === type);
  const free = own.reduce((sum, { available }) => sum + available, 0);
  const total = own.reduce((sum, each) => sum + each.total, 0);
  return free > 0
    ? {
        answer: 'likely',
        more: free,
        why: `${free} of ${total} reserved machines free in ${
          own.find(({ available }) => available > 0)?.zone
        }`,
      }
    : {
        answer: 'no',
        why:
          total === 0
            ? 'no reservation of this type'
            : `all ${total} reserved machines are taken`,
      };
}

function findQuota(
  type: string,
  capacityType: 'spot' | 'on-demand',
  quotas: readonly AcceleratorQuotaFacts[] | undefined,
): AcceleratorQuotaFacts | undefined {
  return quotas?.find(
    quota =>
      quota.capacityType === capacityType &&
      quota.families.some(family =>
        /\d$/.test(family)
          ? type.startsWith(family)
          : new RegExp(`^${family}[a-z]*\\d`).test(type),
      ),
  );
}

/** The youngest machine of the type that was sold within the hour, if there is one. */
function findLaunch(
  { type, capacityType }: OfferInput,
  { accelerators, now }: Findings,
): { at: string; age: string; zone?: string } | undefined {
  const [youngest] = accelerators
    .filter(
      ({ identity }) =>
        identity.instanceType === type &&
        identity.capacityType === capacityType,
    )
    .sort((a, b) => b.node.meta.createdAt.localeCompare(a.node.meta.createdAt));
  const at = youngest?.node.meta.createdAt;
  const age = getAge(at, now);
  return age !== undefined && age < HOUR
    ? { at, age: formatAge(age), zone: youngest.identity.zone }
    : undefined;
}

function nameOf(resource: string): string {
  const names: Record<string, string> = {
    'nvidia.com/gpu': 'GPUs',
    'amd.com/gpu': 'GPUs',
    cpu: 'vCPU',
    nodes: 'nodes',
  };
  return names[resource] ?? `\`${resource}\``;
}
