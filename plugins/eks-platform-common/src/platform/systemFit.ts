import type { InstanceTypeFacts } from '../cost/priceTable';
import { maxPodsOf } from './machines';
import type { SystemPods } from './platformContext';
import { mebibytes, millicores } from './quantities';

/** What pods can have, or need. CPU in millicores, memory in MiB. */
export interface Room {
  cpu: number;
  memory: number;
  pods: number;
}

/** Whether all system pods find a place when one node is gone. */
export interface SystemFit {
  /** Nodes that are left. */
  nodes: number;
  need: Room;
  have: Room;
  /** Kinds of room that are too little; empty: it fits. */
  short: (keyof Room)[];
}

/** What the virtual machine itself keeps of the advertised memory, as Karpenter assumes it. */
const VM_OVERHEAD = 0.075;

/** MiB that the kubelet evicts below. */
const EVICTION = 100;

/** What pods can have of one node after the kubelet's own reservation on Amazon Linux 2023. */
export function allocatableOf(facts: InstanceTypeFacts): Room {
  const pods = maxPodsOf(facts);
  const cores = facts.vcpu;
  const reservedCpu =
    60 +
    10 * Math.min(Math.max(cores - 1, 0), 1) +
    5 * Math.min(Math.max(cores - 2, 0), 2) +
    2.5 * Math.max(cores - 4, 0);
  const reservedMemory = 11 * pods + 255 + EVICTION;
  return {
    cpu: Math.floor(cores * 1000 - reservedCpu),
    memory: Math.floor(
      facts.memoryGib * 1024 * (1 - VM_OVERHEAD) - reservedMemory,
    ),
    pods,
  };
}

/** Compares the need of the system pods with `desired - 1` nodes of a type. */
export function fitSystemPods(options: {
  facts: InstanceTypeFacts;
  desired: number;
  pods: SystemPods[];
}): SystemFit {
  const nodes = Math.max(options.desired - 1, 0);
  const one = allocatableOf(options.facts);
  const have = {
    cpu: one.cpu * nodes,
    memory: one.memory * nodes,
    pods: one.pods * nodes,
  };
  const need = { cpu: 0, memory: 0, pods: 0 };
  for (const item of options.pods) {
    const count = item.daemonSet ? item.pods * nodes : item.pods;
    need.cpu += millicores(item.cpu) * count;
    need.memory += mebibytes(item.memory) * count;
    need.pods += count;
  }
  const kinds: (keyof Room)[] = ['cpu', 'memory', 'pods'];
  return {
    nodes,
    need,
    have,
    short: nodes === 0 ? kinds : kinds.filter(kind => need[kind] > have[kind]),
  };
}

/** Such as `2.1 of 3.8 vCPU, 2.4 of 6.3 GiB, 25 of 34 pods`. */
export function describeFit({ need, have }: SystemFit): string {
  const vcpu = (value: number) => (value / 1000).toFixed(1);
  const gib = (value: number) => (value / 1024).toFixed(1);
  return `${vcpu(need.cpu)} of ${vcpu(have.cpu)} vCPU, ${gib(
    need.memory,
  )} of ${gib(have.memory)} GiB, ${need.pods} of ${have.pods} pods`;
}
