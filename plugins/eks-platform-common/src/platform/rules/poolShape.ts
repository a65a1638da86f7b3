import type { PoolAnswers } from '../answers';
import type { Finding } from '../finding';
import type { PlatformRule } from './platformRule';

type Found = Omit<Finding, 'rule'>;

const NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
const PREFIX =
  /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
/** Domains of labels that Kubernetes and Karpenter set themselves; the hub's and the driver's are meant for pools. */
const RESERVED =
  /^(karpenter\.sh|karpenter\.k8s\.aws|kubernetes\.io|k8s\.io)$|\.(kubernetes\.io|k8s\.io)$/;
/** Words that no template can hold as a name. */
const ENGINE_WORD = /^(constructor|prototype)$/;
const CRON = /^(\S+ ){4}\S+$/;

/** Zones, taints, labels, disks and budgets of pools, as Kubernetes and AWS take them. */
export const poolShapeRule: PlatformRule = {
  id: 'pool-shape',
  check({ answers: { pools, zones } }) {
    const letters = ['a', 'b', 'c'].slice(0, zones);
    return pools.flatMap((pool, index) =>
      shapeFindings(pool, `pools.${index}`, letters),
    );
  },
};

function shapeFindings(
  pool: PoolAnswers,
  field: string,
  letters: string[],
): Found[] {
  const findings: Found[] = [];
  const error = (at: string, message: string, fix?: Found['fix']) =>
    findings.push({ level: 'error', field: `${field}.${at}`, message, fix });
  const outside = (pool.zones ?? []).find(zone => !letters.includes(zone));
  if (outside !== undefined) {
    error(
      'zones',
      `The platform has the zones ${letters.join(', ')}. Choose among them.`,
      { label: 'All zones', set: { [`${field}.zones`]: [] } },
    );
  }
  (pool.families ?? []).forEach((family, at) => {
    if (!/^[a-z]+\d+[a-z-]*$/.test(family)) {
      error(`families.${at}`, 'Write an instance family such as m7g.');
    }
  });
  (pool.sizes ?? []).forEach((size, at) => {
    if (!/^[a-z0-9][a-z0-9-]{0,20}$/.test(size)) {
      error(`sizes.${at}`, 'Write an instance size such as xlarge.');
    }
  });
  checkNumber(pool.weight, 1, 100, 'A weight', value => error('weight', value));
  checkNumber(pool.graceMinutes, 1, 1440, 'Minutes to leave a node', value =>
    error('graceMinutes', value),
  );
  checkNumber(pool.diskIops, 3000, 16_000, 'IOPS of a gp3 disk', value =>
    error('diskIops', value),
  );
  checkNumber(
    pool.diskThroughput,
    125,
    1000,
    'MiB per second of a gp3 disk',
    value => error('diskThroughput', value),
  );
  checkNumber(pool.limits.nodes, 1, 5000, 'Nodes at most', value =>
    error('limits.nodes', value),
  );
  checkNumber(
    pool.consolidation?.afterSeconds,
    0,
    86_400,
    'Seconds until a node is given back',
    value => error('consolidation.afterSeconds', value),
  );
  for (const key of ['taints', 'startupTaints'] as const) {
    (pool[key] ?? []).forEach((taint, at) => {
      if (!isKey(taint.key) || !isValue(taint.value)) {
        error(
          `${key}.${at}`,
          'A taint has a key such as example.com/batch and a value of at most 63 letters, digits, dots, dashes and underscores.',
        );
      }
    });
  }
  Object.entries(pool.labels ?? {}).forEach(([key, value]) => {
    const prefix = key.includes('/') ? key.slice(0, key.indexOf('/')) : '';
    if (!isKey(key) || !isValue(value) || ENGINE_WORD.test(key)) {
      error(
        'labels',
        'A label has a key such as example.com/team and a value of at most 63 letters, digits, dots, dashes and underscores.',
      );
    } else if (RESERVED.test(prefix)) {
      error(
        'labels',
        `Karpenter refuses labels of ${prefix}: they belong to Kubernetes. Use a domain of your own.`,
      );
    }
  });
  (pool.budgets ?? []).forEach((budget, at) => {
    const place = `budgets.${at}`;
    if (!/^(100|[1-9]?\d)%$|^\d{1,4}$/.test(budget.nodes)) {
      error(
        `${place}.nodes`,
        'Write a number of nodes or a share such as 10%.',
      );
    }
    if (
      (budget.schedule === undefined) !==
      (budget.durationHours === undefined)
    ) {
      error(
        place,
        'A schedule needs a duration in hours, and a duration a schedule.',
      );
    }
    if (budget.schedule !== undefined && !isCron(budget.schedule)) {
      error(
        `${place}.schedule`,
        'Write a cron line of five parts such as 0 8 * * 1-5.',
      );
    }
    checkNumber(budget.durationHours, 1, 168, 'Hours of a budget', value =>
      error(`${place}.durationHours`, value),
    );
  });
  return findings;
}

function checkNumber(
  value: number | undefined,
  least: number,
  most: number,
  what: string,
  fail: (message: string) => void,
) {
  if (
    value !== undefined &&
    !(Number.isInteger(value) && value >= least && value <= most)
  ) {
    fail(`${what}: give a whole number between ${least} and ${most}.`);
  }
}

function isKey(key: string): boolean {
  const [name, prefix, ...more] = key.split('/').reverse();
  return (
    more.length === 0 &&
    NAME.test(name) &&
    (prefix === undefined || (PREFIX.test(prefix) && prefix.length <= 253))
  );
}

function isValue(value: string): boolean {
  return value === '' || NAME.test(value);
}

function isCron(text: string): boolean {
  return CRON.test(text) && /^[0-9*,/ -]+$/.test(text);
}
