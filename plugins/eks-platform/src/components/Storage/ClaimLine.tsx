import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ClaimRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { Link } from 'react-router-dom';
import { shortenZone } from '../../text/nodeWords';
import { clusterTranslationRef } from '../translation';
import { QuantityText } from '../Amount';
import { useCluster } from '../ClusterTab/ClusterContext';
import { toTabPath } from '../ClusterTab/tabPaths';
import { Glyph } from '../Glyph';

/** One claim: how it is, its size and zone, and who mounts it; in trouble it leads to its problem. */
export function ClaimLine(props: { claim: ClaimRow }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { base } = useCluster();
  const { namespace, name, state, stateText, size, zone, pods, problem } =
    props.claim;
  return (
    <li>
      <Glyph state={state} size={14} />
      <code>
        {namespace}/{name}
      </code>
      <span>
        {problem ? (
          <Link to={toTabPath(base, { tab: 'overview', query: { problem } })}>
            {stateText}
          </Link>
        ) : (
          stateText
        )}{' '}
        · <QuantityText quantity={size} unit=" GiB" compact />
        {zone && ` · ${shortenZone(zone)}`}
      </span>
      <span data-second>
        {pods.length > 0
          ? t('storage.list.usedBy', {
              names: pods.slice(0, 2).join(', '),
            })
          : t('storage.list.unused')}
      </span>
    </li>
  );
}
