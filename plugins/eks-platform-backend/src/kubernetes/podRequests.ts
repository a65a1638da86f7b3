import {
  parseQuantity,
  type ResourceList,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { RawObject } from './KubernetesSource';

type Amounts = Map<string, number>;

/**
 * What the scheduler sets aside for a pod: containers together with sidecars, or the greediest init container with the
 * sidecars before it, whichever is more; pod-level requests in place of the sums where given; plus the overhead.
 */
export function sumPodRequests(pod: RawObject): ResourceList {
  const spec: RawObject = pod.spec ?? {};
  const actual = actualRequests(pod);
  const running: Amounts = new Map();
  for (const container of spec.containers ?? []) {
    add(running, requestsOf(container, actual));
  }
  const sidecars: Amounts = new Map();
  const starting: Amounts = new Map();
  for (const container of spec.initContainers ?? []) {
    const own = requestsOf(container, actual);
    if (container.restartPolicy === 'Always') {
      add(sidecars, own);
      raise(starting, sidecars);
    } else {
      const together = new Map(sidecars);
      add(together, own);
      raise(starting, together);
    }
  }
  add(running, sidecars);
  raise(running, starting);
  for (const [name, amount] of amountsOf(spec.resources?.requests)) {
    running.set(name, amount);
  }
  add(running, amountsOf(spec.overhead));
  return Object.fromEntries(
    [...running].map(([name, amount]) => [name, quantityText(name, amount)]),
  );
}

/** After a resize in place, the larger of wish and reality counts. */
function actualRequests(pod: RawObject): Map<string, Amounts> {
  const statuses: RawObject[] = [
    ...(pod.status?.containerStatuses ?? []),
    ...(pod.status?.initContainerStatuses ?? []),
  ];
  return new Map(
    statuses.map(status => [
      status.name,
      amountsOf(status.resources?.requests ?? status.allocatedResources),
    ]),
  );
}

function requestsOf(
  container: RawObject,
  actual: Map<string, Amounts>,
): Amounts {
  const amounts = amountsOf(container.resources?.requests);
  raise(amounts, actual.get(container.name) ?? new Map());
  return amounts;
}

function amountsOf(resources: RawObject | undefined): Amounts {
  const amounts: Amounts = new Map();
  for (const [name, text] of Object.entries(resources ?? {})) {
    const amount = parseQuantity(String(text));
    if (amount !== undefined) {
      amounts.set(name, amount);
    }
  }
  return amounts;
}

function add(sum: Amounts, more: Amounts) {
  for (const [name, amount] of more) {
    sum.set(name, (sum.get(name) ?? 0) + amount);
  }
}

function raise(floor: Amounts, other: Amounts) {
  for (const [name, amount] of other) {
    floor.set(name, Math.max(floor.get(name) ?? 0, amount));
  }
}

function quantityText(name: string, amount: number): string {
  return name === 'cpu'
    ? `${Math.round(amount * 1000)}m`
    : `${Math.round(amount)}`;
}
