import {
  AWS_POLLS,
  type AwsPoll,
} from '@eks-platform/backstage-plugin-eks-platform-backend';
import type { FleetSimulator } from 'fleet-simulator/server';
import { isDeepStrictEqual } from 'node:util';

type Cluster = NonNullable<ReturnType<FleetSimulator['world']['cluster']>>;
type Frame = Cluster['frame'];
type Poll = Record<string, AwsPoll>;

/** How late a change may be told, and why so late. */
export interface DetectionLimit {
  /** `watch`, or the slowest poll that has to come round. */
  kind: string;
  /** Milliseconds from one question to the next; 0 for what is watched. */
  everyMs: number;
  withinMs: number;
}

const WATCHED: DetectionLimit = { kind: 'watch', everyMs: 0, withinMs: 10_000 };
// What the tests configure, and the resolver's own patience.
const DNS: AwsPoll = { everyMs: 5_000, withinMs: 10_000 };
const METRICS: AwsPoll = { everyMs: 30_000, withinMs: 30_000 };

/** The questions by which each part of what AWS holds is seen. */
const AWS_PARTS: Record<keyof NonNullable<Frame['aws']>, Poll> = {
  subnets: { subnets: AWS_POLLS.subnets },
  volumes: { volumes: AWS_POLLS.volumes },
  capacityReservations: {
    capacityReservations: AWS_POLLS.capacityReservations,
  },
  loadBalancers: { loadBalancers: AWS_POLLS.loadBalancers },
  certificates: { acmCertificates: AWS_POLLS.acmCertificates },
  dns: { dns: DNS },
  queues: { interruptionQueue: AWS_POLLS.interruptionQueue },
  quotas: { acceleratorQuotas: AWS_POLLS.acceleratorQuotas },
  insights: { insights: AWS_POLLS.insights },
  updates: { updates: AWS_POLLS.updates },
  fargateProfiles: { fargateProfiles: AWS_POLLS.fargateProfiles },
  deniedCalls: { deniedCalls: AWS_POLLS.deniedCalls },
};

/** The limit for what differs between two frames of one cluster. */
export function detectionLimit(before: Frame, after: Frame): DetectionLimit {
  const polls = { ...eksPolls(before, after), ...partPolls(before, after) };
  return Object.entries(polls)
    .map(([name, poll]) => ({ kind: `poll ${name}`, ...poll }))
    .reduce(
      (slowest, each) => (each.everyMs > slowest.everyMs ? each : slowest),
      WATCHED,
    );
}

function eksPolls({ eks: before }: Frame, { eks: after }: Frame): Poll {
  const lists = ['addons', 'nodeGroups', 'podIdentities', 'accessEntries'];
  return Object.fromEntries(
    Object.keys({ ...before, ...after })
      .filter(
        key =>
          !isDeepStrictEqual(
            before?.[key as keyof typeof before],
            after?.[key as keyof typeof after],
          ),
      )
      .map(key => (lists.includes(key) ? key : 'cluster'))
      .map(name => [name, AWS_POLLS[name as keyof typeof AWS_POLLS]]),
  );
}

function partPolls(before: Frame, after: Frame): Poll {
  const aws = Object.entries(AWS_PARTS).filter(
    ([part]) =>
      !isDeepStrictEqual(
        before.aws?.[part as keyof typeof AWS_PARTS],
        after.aws?.[part as keyof typeof AWS_PARTS],
      ),
  );
  const polls = Object.assign({}, ...aws.map(([, poll]) => poll));
  if (!isDeepStrictEqual(before.report, after.report)) {
    polls.applyReport = AWS_POLLS.applyReport;
  }
  if (!isDeepStrictEqual(before.iamRoles, after.iamRoles)) {
    polls.dnsRoles = AWS_POLLS.dnsRoles;
  }
  if (!isDeepStrictEqual(before.hostedZones, after.hostedZones)) {
    polls.hostedZones = AWS_POLLS.hostedZones;
  }
  if (after.wire?.['metrics-down'] !== before.wire?.['metrics-down']) {
    polls.metrics = METRICS;
  }
  return polls;
}
