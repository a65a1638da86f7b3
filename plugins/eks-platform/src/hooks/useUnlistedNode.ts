import { useApi } from '@backstage/frontend-plugin-api';
import type {
  NodeRow,
  NodesView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { eksPlatformApiRef } from '../api/EksPlatformApi';
import { useCluster } from '../components/ClusterTab/ClusterContext';
import { usePolled } from './usePolled';

const REFRESH_MS = 15_000;
const NEVER_MS = 2 ** 31 - 1;

/** The node that an address names: from the view, or asked for where the view does not list all nodes. */
export function useUnlistedNode(options: {
  name: string;
  node?: NodeRow;
  data: Pick<NodesView, 'moreNodes'>;
}): NodeRow | undefined {
  const { name, node, data } = options;
  const api = useApi(eksPlatformApiRef);
  const { view } = useCluster();
  const isAsked = !node && (data.moreNodes ?? 0) > 0;
  const { value } = usePolled({
    owner: api,
    key: isAsked ? `node:${view.entityRef}:${name}` : 'node: none',
    read: async () =>
      isAsked ? api.getNodeDetail(view.entityRef, name) : undefined,
    next: () => (isAsked ? REFRESH_MS : NEVER_MS),
  });
  const isSame =
    value?.name === name || value?.name.startsWith(`${name}.`) === true;
  return node ?? (isSame ? value?.row : undefined);
}
