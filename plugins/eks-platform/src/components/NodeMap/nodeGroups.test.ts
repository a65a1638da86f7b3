import type { NodeRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { getCellWidth } from './cellWidth';
import { groupNodes } from './nodeGroups';

const node = (name: string, more: Partial<NodeRow>) =>
  ({ name, state: 'ok', cpu: {}, ...more } as NodeRow);
const claim = { name: 'gpu-1', pool: 'gpu', zone: 'us-east-1b', createdAt: '' };

describe('groupNodes', () => {
  it('groups by pool and zone, trouble first, with claims that have no node yet', () => {
    const groups = groupNodes(
      [
        node('a', { pool: 'default', zone: 'us-east-1a' }),
        node('b', { pool: 'default', zone: 'us-east-1a', state: 'critical' }),
        node('c', {}),
      ],
      [
        { ...claim, stage: 'launching' },
        { ...claim, name: 'gpu-2', stage: 'initialising', node: 'ip-1' },
        { ...claim, name: 'gpu-3', stage: 'leaving' },
      ],
    );
    expect(groups.pools).toEqual(['–', 'default', 'gpu']);
    expect(groups.zones).toEqual(['–', 'us-east-1a', 'us-east-1b']);
    const block = groups.getBlock('default', 'us-east-1a');
    expect(block.nodes.map(({ name }) => name)).toEqual(['b', 'a']);
    expect(
      groups.getBlock('gpu', 'us-east-1b').claims.map(({ name }) => name),
    ).toEqual(['gpu-1']);
  });
});

describe('getCellWidth', () => {
  it.each([
    [undefined, 20],
    [1.93, 20],
    [3.92, 26],
    [7.9, 40],
    [15.9, 62],
    [31.8, 112],
  ])('%s allocatable vCPU: %d px', (cpu, width) => {
    expect(getCellWidth(cpu)).toBe(width);
  });
});
