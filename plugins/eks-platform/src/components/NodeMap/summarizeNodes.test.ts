import type { NodeRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ClusterText } from '../translation';
import { summarizeNodes } from './summarizeNodes';

const t = ((key: string, values: Record<string, string>) =>
  `${key} ${Object.values(values).join(' ')}`) as unknown as ClusterText;

const node = (requested: number | undefined) =>
  ({
    cpu: { requested, allocatable: 4 },
    memory: { allocatable: 16 },
  } as unknown as NodeRow);

describe('summarizeNodes', () => {
  it('tells the share of the nodes whose requests are known, and none where nothing is', () => {
    expect(summarizeNodes([node(1), node(3)], t)).toBe(
      'map.size 8 32 · map.share 50',
    );
    expect(summarizeNodes([node(3), node(undefined)], t)).toBe(
      'map.size 8 32 · map.share 75',
    );
    expect(summarizeNodes([node(undefined)], t)).toBe('map.size 4 16');
  });
});
