import type { InstanceTypeFacts } from '../../cost/priceTable';
import type { Finding } from '../finding';
import { describeFit, fitSystemPods } from '../systemFit';
import type { Room } from '../systemFit';
import type { SystemPods } from '../platformContext';
import { fargateSize } from '../fargateSize';
import { counted } from './platformRule';
import type { PlatformRule, RuleInput } from './platformRule';

const MOST_NODES = 20;

/** The numbers of the system group must make sense by themselves. */
export const systemGroupRule: PlatformRule = {
  id: 'system-group',
  check({ answers, context }) {
    const { instanceType, buys, desired, max, placement } = answers.system;
    if (placement === 'fargate') {
      return [];
    }
    const facts = context.instanceTypes.get(instanceType);
    if (!facts || facts.gpu) {
      const usual = context.preset.answers.system.instanceType;
      return [
        {
          level: 'error',
          field: 'system.instanceType',
          message: `Not an instance type for system nodes. Choose ${usual}.`,
          fix: {
            label: `Use ${usual}`,
            set: { 'system.instanceType': usual },
          },
        },
      ];
    }
    if (!Number.isInteger(desired) || desired < 2) {
      return [
        {
          level: 'error',
          field: 'system.desired',
          message:
            'Karpenter has two replicas that never share a node: take two system nodes or more.',
          fix: { label: 'Use 3', set: { 'system.desired': 3 } },
        },
      ];
    }
    if (!Number.isInteger(max) || max < desired || max > MOST_NODES) {
      return [
        {
          level: 'error',
          field: 'system.max',
          message: `At most must be between ${desired} and ${MOST_NODES}.`,
          fix: {
            label: `Use ${desired + 2}`,
            set: { 'system.max': desired + 2 },
          },
        },
      ];
    }
    return buys === 'spot' ? spotNote(facts, answers, context) : [];
  },
};

function spotNote(
  facts: InstanceTypeFacts,
  answers: RuleInput['answers'],
  context: RuleInput['context'],
): Omit<Finding, 'rule'>[] {
  const perHour = context.pricesOf(answers.region) && facts.onDemandPerHour;
  const more = perHour
    ? ` (up to + $${(
        perHour *
        answers.system.desired *
        24 *
        (1 - context.spotFraction)
      ).toFixed(2)} per day)`
    : '';
  return [
    {
      level: 'note',
      field: 'system.buys',
      message: `All system nodes are spot: AWS may take one back with 2 minutes' notice. At least two are kept${
        more ? `; on-demand avoids it${more}` : ''
      }.`,
      fix: { label: 'Use on-demand', set: { 'system.buys': 'on-demand' } },
    },
  ];
}

const WORDS: Record<keyof Room, string> = {
  cpu: 'CPU',
  memory: 'memory',
  pods: 'pod places',
};

/** Everything that must run before Karpenter can add a node has to fit on the system nodes, with one of them gone. */
export const systemFitRule: PlatformRule = {
  id: 'system-fit',
  check({ answers, context, systemPods }) {
    const { instanceType, desired, max, placement } = answers.system;
    if (placement === 'fargate') {
      return fargateFindings(systemPods);
    }
    const facts = context.instanceTypes.get(instanceType);
    if (!facts || desired < 2) {
      return [];
    }
    const fit = fitSystemPods({ facts, desired, pods: systemPods });
    if (fit.short.length === 0) {
      return [];
    }
    const enough = [...Array(MOST_NODES + 1).keys()].find(
      count =>
        count > desired &&
        fitSystemPods({ facts, desired: count, pods: systemPods }).short
          .length === 0,
    );
    const short = fit.short.map(kind => WORDS[kind]).join(' and ');
    return [
      {
        level: 'error',
        field: 'system.desired',
        message: `Too little ${short}: with one of ${counted(
          desired,
          'node',
        )} gone, the system pods need ${describeFit(fit)}. ${
          enough
            ? `Take ${counted(enough, 'node')} or a larger type.`
            : 'Take a larger type.'
        }`,
        ...(enough
          ? {
              fix: {
                label: `Use ${counted(enough, 'node')}`,
                set: {
                  'system.desired': enough,
                  'system.max': Math.max(max, enough + 2),
                },
              },
            }
          : {}),
      },
    ];
  },
};

/** Each pod runs alone there, so each must fit into one of Fargate's sizes. */
function fargateFindings(systemPods: SystemPods[]): Omit<Finding, 'rule'>[] {
  return systemPods
    .filter(pod => !pod.daemonSet && !fargateSize(pod))
    .map(pod => ({
      level: 'error',
      field: 'system.placement',
      message: `No Fargate size holds ${pod.workload} with ${pod.cpu} CPU and ${pod.memory}. Take system nodes.`,
      fix: {
        label: 'Use system nodes',
        set: { 'system.placement': 'managed-node-group' },
      },
    }));
}
