import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { IdentityView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { Link } from 'react-router-dom';
import { clusterTranslationRef } from '../translation';
import { CardList, CardPart } from '../CardList';
import { useCluster } from '../ClusterTab/ClusterContext';
import { toTabPath } from '../ClusterTab/tabPaths';
import { Glyph } from '../Glyph';
import { EndpointPart } from './EndpointPart';

/** Roles of pods against their service accounts, who may enter, and from where. */
export function IdentityDetails(props: { data: IdentityView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { base } = useCluster();
  const { identities, access, endpoint } = props.data;
  return (
    <>
      <CardPart title={t('identity.list.identities')}>
        {identities.length === 0 && <p>{t('identity.list.noIdentities')}</p>}
        <CardList>
          {identities.map(row => (
            <li key={`${row.by}:${row.namespace}/${row.serviceAccount}`}>
              <Glyph state={row.state} size={14} />
              <code>
                {row.namespace}/{row.serviceAccount}
              </code>
              <span>
                <code>{row.role}</code>{' '}
                <span data-second>{t(`identity.list.by.${row.by}`)}</span>
              </span>
              <span>
                {row.problem ? (
                  <Link
                    to={toTabPath(base, {
                      tab: 'overview',
                      query: { problem: row.problem },
                    })}
                  >
                    {row.stateText}
                  </Link>
                ) : (
                  row.stateText
                )}
                {row.usedBy.length > 0 && (
                  <span data-second>
                    {' '}
                    {t('identity.list.usedBy', {
                      names: row.usedBy.join(', '),
                    })}
                  </span>
                )}
              </span>
            </li>
          ))}
        </CardList>
      </CardPart>
      <CardPart title={t('identity.list.access')}>
        {!access && <p>{t('identity.list.accessUnknown')}</p>}
        <CardList>
          {access?.map(({ principal, kind, may, note }) => (
            <li key={principal}>
              <Glyph state="ok" size={14} decorative />
              <code>{principal}</code>
              <span>
                {may.length > 0 ? may.join(', ') : t('identity.list.nothing')}
              </span>
              <span data-second>{note ?? t(`identity.list.${kind}`)}</span>
            </li>
          ))}
        </CardList>
      </CardPart>
      {endpoint && <EndpointPart endpoint={endpoint} />}
    </>
  );
}
