import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityRefLinks,
  getEntityRelations,
  useAsyncEntity,
} from '@backstage/plugin-catalog-react';
import { eksPlatformClusterReadPermission } from '@eks-platform/backstage-plugin-eks-platform-common';
import useAsync from 'react-use/esm/useAsync';
import { clusterTranslationRef } from '../translation';
import { StatePage } from './StatePage';
import styles from './StatePage.module.css';

/** The policy keeps this cluster from the user: says which permission is missing and who can help. */
export function NoPermission(props: { entityRef: string }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const identityApi = useApi(identityApiRef);
  const identity = useAsync(() => identityApi.getBackstageIdentity());
  const { entity } = useAsyncEntity();
  const owners = entity ? getEntityRelations(entity, RELATION_OWNED_BY) : [];
  const groups = identity.value?.ownershipEntityRefs.filter(ref =>
    ref.startsWith('group:'),
  );
  return (
    <StatePage
      state="denied"
      title={t('noPermission.title')}
      text={t('noPermission.text')}
    >
      <dl className={styles.facts}>
        <dt>{t('noPermission.permission')}</dt>
        <dd>
          <code>{eksPlatformClusterReadPermission.name}</code>{' '}
          {t('noPermission.on')} <code>{props.entityRef}</code>
        </dd>
        {groups && groups.length > 0 && (
          <>
            <dt>{t('noPermission.groups')}</dt>
            <dd>
              <EntityRefLinks entityRefs={groups} defaultKind="group" />
            </dd>
          </>
        )}
        {owners.length > 0 && (
          <>
            <dt>{t('noPermission.help')}</dt>
            <dd>
              <EntityRefLinks entityRefs={owners} defaultKind="group" />
            </dd>
          </>
        )}
      </dl>
    </StatePage>
  );
}
