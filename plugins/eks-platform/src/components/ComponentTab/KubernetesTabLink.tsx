import {
  appTreeApiRef,
  useApiHolder,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity, useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from 'react-router-dom';
import { clusterTranslationRef } from '../translation';
import styles from './ComponentTab.module.css';

const KUBERNETES_TAB = 'entity-content:kubernetes/kubernetes';
// The kubernetes plugin draws its tab for entities with one of these.
const ANNOTATIONS = [
  'backstage.io/kubernetes-id',
  'backstage.io/kubernetes-label-selector',
];

/** Logs and events are the kubernetes plugin's; nothing where this app or entity has no such tab. */
export function KubernetesTabLink() {
  const { t } = useTranslationRef(clusterTranslationRef);
  // Apps that are not on the new frontend system have no tree to ask.
  const tree = useApiHolder().get(appTreeApiRef)?.getTree().tree;
  const { entity } = useEntity();
  const toEntity = useEntityRefLink();
  const annotations = entity.metadata.annotations ?? {};
  const hasTab =
    tree?.nodes.get(KUBERNETES_TAB)?.spec.disabled === false &&
    ANNOTATIONS.some(name => annotations[name]);
  return hasTab ? (
    <Link
      className={styles.link}
      to={`${toEntity(stringifyEntityRef(entity))}/kubernetes`}
    >
      {t('component.kubernetesTab')}
    </Link>
  ) : null;
}
