import type { NodeRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatNumber, getShare } from '../../text/numbers';
import type { ClusterText } from '../translation';

/** `294 vCPU, 1,112 GiB · CPU 65 % requested`: allocatable sums of the nodes in view; the share of those whose requests are known. */
export function summarizeNodes(nodes: NodeRow[], t: ClusterText): string {
  const sum = (read: (node: NodeRow) => number | undefined, of = nodes) =>
    of.reduce((total, node) => total + (read(node) ?? 0), 0);
  const cpu = sum(node => node.cpu.allocatable);
  const memory = sum(node => node.memory.allocatable);
  const known = nodes.filter(node => node.cpu.requested !== undefined);
  const share = getShare(
    sum(node => node.cpu.requested, known),
    sum(node => node.cpu.allocatable, known),
  );
  const size = t('map.size', {
    cpu: formatNumber(Math.round(cpu)),
    memory: formatNumber(Math.round(memory)),
  });
  return share === undefined
    ? size
    : `${size} · ${t('map.share', { share: `${share}` })}`;
}
