import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { IdentityView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { eksPlatformTranslationRef } from '../../translation';
import { CardPart } from '../CardList';

/** Ranges from which the API server may be reached, and whose they are. */
export function EndpointPart(props: {
  endpoint: NonNullable<IdentityView['endpoint']>;
}) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { endpoint } = props;
  return (
    <CardPart title={t('cluster.identity.list.endpoint')}>
      {endpoint.private && <p>{t('cluster.identity.list.vpcOnly')}</p>}
      {endpoint.public && (
        <p>
          {endpoint.allowed.map(({ cidr, whose }) => (
            <span key={cidr}>
              <code>{cidr}</code>{' '}
              {cidr === '0.0.0.0/0' && t('cluster.identity.list.everyone')}
              {whose && t('cluster.identity.list.whose', { name: whose })}
              {'  '}
            </span>
          ))}
        </p>
      )}
    </CardPart>
  );
}
