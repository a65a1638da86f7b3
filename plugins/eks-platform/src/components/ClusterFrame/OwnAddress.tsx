import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ItemState,
  ViewerAddress,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import useAsync from 'react-use/esm/useAsync';
import { eksPlatformApiRef } from '../../api/EksPlatformApi';
import { getErrorMessage } from '../../text/errorMessage';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { Glyph } from '../Glyph';
import styles from './ClusterFrame.module.css';

const GLYPHS: Record<ViewerAddress['allowed'], ItemState> = {
  yes: 'ok',
  no: 'warning',
  unknown: 'unknown',
};

/** Whether the API server lets the reader's address in, as far as that can be known; asked when it is looked at. */
export function OwnAddress() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const api = useApi(eksPlatformApiRef);
  const { entityRef } = useCluster().view;
  const { value, error } = useAsync(
    () => api.getViewerAddress(entityRef),
    [api, entityRef],
  );
  return (
    <>
      <h4 className={styles.popoverHead}>{t('access.address')}</h4>
      <p className={styles.popoverText} role="status">
        {!value && !error && t('access.addressAsking')}
        {error &&
          t('access.addressFailed', {
            reason: getErrorMessage(error),
          })}
        {value && (
          <>
            <Glyph state={GLYPHS[value.allowed]} size={14} decorative />{' '}
            {value.address && <code>{value.address}</code>}{' '}
            <strong>{t(`access.addressIs.${value.allowed}`)}</strong>:{' '}
            {value.why}
          </>
        )}
      </p>
    </>
  );
}
