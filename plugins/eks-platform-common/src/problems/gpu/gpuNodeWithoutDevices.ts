import type { AcceleratorNode } from '../../gpu/acceleratorNode';
import { isAcceleratorResource } from '../../gpu/acceleratorResource';
import { sumPerHour, getPriceSource } from '../../cost/nodePrice';
import { getObjectKey } from '../../kubernetes/objectKey';
import { formatTaint } from '../../kubernetes/taint';
import { formatMoney, formatUsd } from '../../view/money';
import { formatList } from '../../view/words';
import type { Findings } from '../findings';
import { getHurtPods } from '../hurts';
import type { Evidence } from '../problem';
import { getComponentFile } from '../repositoryFile';
import type { FoundProblem, RegisteredProblem } from '../rule';

const HOUR = 3_600_000;

export const gpuNodeWithoutDevices: RegisteredProblem = {
  id: 'gpu-node-without-devices',
  severity: 'warning',
  level: 'cause',
  scenario: 'S4',
  clears:
    'Every GPU node older than 10 minutes reports its devices, or is gone.',
  rule: findGpuNodesWithoutDevices,
};

/** GPU nodes that are paid for but never offer a device. One problem per cause, not per node. */
export function findGpuNodesWithoutDevices(findings: Findings): FoundProblem[] {
  const groups = new Map<string, AcceleratorNode[]>();
  for (const item of findings.accelerators) {
    if (item.fault) {
      const key = getCauseKey(item);
      groups.set(key, [...(groups.get(key) ?? []), item]);
    }
  }
  return [...groups].map(([key, items]) => toProblem(key, items, findings));
}

function getCauseKey({ fault, resource }: AcceleratorNode): string {
  switch (fault?.kind) {
    case 'taint':
      return `${getObjectKey(fault.daemonSet.meta)}:${fault.taint.key}`;
    case 'selector':
      return `${getObjectKey(fault.daemonSet.meta)}:${fault.label}`;
    case 'pod':
      return getObjectKey(fault.daemonSet.meta);
    default:
      return resource;
  }
}

function toProblem(
  causeKey: string,
  items: AcceleratorNode[],
  findings: Findings,
): FoundProblem {
  const nodes = items.map(item => item.node.meta.name);
  const [first] = items;
  const words = explain(first, findings);
  const rate = sumPerHour(
    items.map(item => item.price),
    getPriceSource(findings.state.prices),
  );
  const pods = getHurtPods(
    findings.unschedulable.filter(({ pod }) =>
      Object.keys(pod.requests).some(isAcceleratorResource),
    ),
  );
  const since = items.map(item => item.node.meta.createdAt).sort()[0];
  return {
    problem: {
      key: `gpu-node-without-devices:${causeKey}`,
      id: 'gpu-node-without-devices',
      severity: 'warning',
      title:
        items.length === 1
          ? `GPU node ${shortName(nodes[0])} is paid for and nobody can use it`
          : `${items.length} GPU nodes are paid for and nobody can use them`,
      because: `${words.because} ${getLoss(
        items,
        rate,
      )}It will not heal by itself.`,
      evidence: [
        {
          object: `Node ${formatList(nodes.map(shortName), 2)}`,
          says: `no \`${first.resource}\` in its capacity`,
          at: since,
        },
        ...words.evidence,
      ].slice(0, 3),
      since,
      next: `${words.next}${getWayOut(first)}`,
      ...(words.file && { file: { path: words.file } }),
      hurts: pods.hurts,
      clearsIn: 'a minute after the plugin starts',
      target: { tab: 'gpu', query: { node: nodes[0] } },
    },
    explains: {
      objects: items.flatMap(({ node }) => {
        const claim = findings.claimByNode.get(node.meta.name);
        return [
          `Node/${node.meta.name}`,
          ...(claim ? [`NodeClaim/${claim.meta.name}`] : []),
        ];
      }),
      pods: pods.keys,
    },
    marks: {
      nodes: nodes.map(name => ({ name, text: words.mark })),
      pools: [...new Set(items.flatMap(item => item.identity.pool ?? []))],
    },
    perHour: rate.value,
  };
}

interface Words {
  because: string;
  mark: string;
  next: string;
  evidence: Evidence[];
  file?: string;
}

function explain(item: AcceleratorNode, findings: Findings): Words {
  const fault = item.fault ?? { kind: 'unknown' };
  const file = (meta?: Parameters<typeof getComponentFile>[1]) =>
    getComponentFile(findings, meta, {
      folder: 'kube/infra/controllers/nvidia-device-plugin',
      file: 'release.yaml',
    });
  switch (fault.kind) {
    case 'taint': {
      const { daemonSet } = fault;
      const taint = formatTaint(fault.taint);
      const name = daemonSet.meta.name;
      return {
        because: `The device plugin does not tolerate \`${taint}\` (${
          daemonSet.desired
        } ${daemonSet.desired === 1 ? 'pod' : 'pods'} wanted).`,
        mark: 'device plugin missing',
        next: `Add the toleration \`${taint}\` to \`${name}\``,
        evidence: [
          {
            object: `DaemonSet ${name}`,
            says: `${daemonSet.desired} wanted, ${
              daemonSet.ready
            } ready; tolerates ${getTolerated(daemonSet)}`,
          },
          {
            object: `Taint of ${shortName(item.node.meta.name)}`,
            says: `\`${taint}:${fault.taint.effect}\``,
          },
        ],
        file: file(daemonSet.meta),
      };
    }
    case 'selector': {
      const name = fault.daemonSet.meta.name;
      return {
        because: `The device plugin wants nodes with the label \`${fault.label}\`, and this one has it not.`,
        mark: 'device plugin missing',
        next: `Put the label \`${fault.label}\` on the pool's nodes`,
        evidence: [
          {
            object: `DaemonSet ${name}`,
            says: `nodeSelector \`${fault.label}\``,
          },
        ],
        file: file(fault.daemonSet.meta),
      };
    }
    case 'pod': {
      const name = fault.daemonSet.meta.name;
      const trouble = fault.pod
        ? fault.pod.trouble ?? fault.pod.phase
        : 'no pod on this node';
      return {
        because: `The device plugin does not work there: ${trouble}.`,
        mark: 'device plugin fails',
        next: `Look at the log of \`${name}\` on this node`,
        evidence: [{ object: `DaemonSet ${name}`, says: trouble }],
        file: file(fault.daemonSet.meta),
      };
    }
    case 'none-installed':
      return {
        because: 'No device plugin is installed.',
        mark: 'no device plugin',
        next: 'Install the NVIDIA device plugin',
        evidence: [
          { object: 'DaemonSets', says: 'no device plugin among them' },
        ],
        file: file(),
      };
    default:
      return {
        because: `Its kubelet reports no \`${item.resource}\`; why is not known, because DaemonSets are not readable.`,
        mark: 'no devices',
        next: 'Look at the device plugin',
        evidence: [],
      };
  }
}

function getTolerated(daemonSet: {
  tolerations: { key?: string; operator?: string }[];
}): string {
  const keys = [
    ...new Set(
      daemonSet.tolerations.map(t => (t.key ? `\`${t.key}\`` : 'every taint')),
    ),
  ];
  return keys.length > 0 ? formatList(keys, 3) : 'nothing';
}

function getLoss(
  items: readonly AcceleratorNode[],
  rate: ReturnType<typeof sumPerHour>,
): string {
  if (rate.bound === 'unknown') {
    return '';
  }
  const lost = items.reduce(
    (sum, item) => sum + (item.price.value ?? 0) * (item.ageMs / HOUR),
    0,
  );
  const sign = rate.bound === 'atMost' ? '≤ ' : '';
  return `${sign}${formatUsd(lost)} so far, ${formatMoney(rate)}. `;
}

function getWayOut({ identity }: AcceleratorNode): string {
  switch (identity.origin) {
    case 'managed-node-group':
      return `, or scale group ${identity.pool} to 0`;
    case 'karpenter':
      return ', or delete its NodeClaim';
    default:
      return '';
  }
}

/** `ip-10-0-41-87` of `ip-10-0-41-87.ec2.internal`. */
export function shortName(node: string): string {
  return node.split('.')[0];
}
