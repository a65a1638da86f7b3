import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { IdentityView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { CardPart } from '../CardList';

/** Ranges from which the API server may be reached, and whose they are. */
export function EndpointPart(props: {
  endpoint: NonNullable<IdentityView['endpoint']>;
}) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { endpoint } = props;
  return (
    <CardPart title={t('identity.list.endpoint')}>
      {endpoint.private && <p>{t('identity.list.vpcOnly')}</p>}
      {endpoint.public && (
        <p>
          {endpoint.allowed.map(({ cidr, whose }) => (
            <span key={cidr}>
              <code>{cidr}</code>{' '}
              {cidr === '0.0.0.0/0' && t('identity.list.everyone')}
              {whose && t('identity.list.whose', { name: whose })}
              {'  '}
            </span>
          ))}
        </p>
      )}
    </CardPart>
  );
}
