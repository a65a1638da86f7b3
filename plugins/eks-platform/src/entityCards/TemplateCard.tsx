import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type {
  ItemState,
  PlatformTemplate,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import useAsync from 'react-use/esm/useAsync';
import { eksPlatformApiRef } from '../api/EksPlatformApi';
import { Glyph } from '../components/Glyph';
import { useMayCreate } from '../home/useMayCreate';
import { usePlatformCloneLink } from '../home/usePlatformFormLink';
import { getErrorMessage, isNotFound } from '../text/errorMessage';
import { compareVersions } from '../text/versions';
import { entityCardTranslationRef, type CardText } from './translation';
import { DriftLines } from './DriftLines';
import { RememberedCard } from './RememberedCard';
import styles from './EntityCards.module.css';

/** Whether the repository is behind its template, and AWS and cluster behind the repository. */
export function TemplateCard() {
  const { t } = useTranslationRef(entityCardTranslationRef);
  const api = useApi(eksPlatformApiRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  const template = useAsync(
    () => api.platformTemplate(entityRef),
    [api, entityRef],
  );
  const body = (drift?: ReactNode) => (
    <>
      <ul className={styles.lines}>
        <TemplateLine {...template} />
        {drift}
      </ul>
      {/* Without a lock file there are no answers to begin with. */}
      {template.value && <CloneLink entityRef={entityRef} />}
    </>
  );
  return (
    <RememberedCard
      title={t('template.title')}
      height={120}
      without={() => body()}
    >
      {({ drift }) => body(<DriftLines lines={drift} />)}
    </RememberedCard>
  );
}

function TemplateLine(props: { value?: PlatformTemplate; error?: Error }) {
  const { t } = useTranslationRef(entityCardTranslationRef);
  const { value, error } = props;
  if (error) {
    return (
      <li>
        <Glyph state="unknown" size={16} />
        <span>
          {isNotFound(error)
            ? t('template.notMade')
            : t('template.failed', { reason: getErrorMessage(error) })}
        </span>
      </li>
    );
  }
  if (!value) {
    return (
      <li>
        <Glyph state="progressing" size={16} />
        <span>{t('loading')}</span>
      </li>
    );
  }
  const { state, text } = describe(value, t);
  return (
    <li>
      <Glyph state={state} size={16} />
      <span>{text}</span>
      {value.version && (
        <code className={styles.second}>
          {value.name}@{value.version}
        </code>
      )}
    </li>
  );
}

function describe(
  { version, newest }: PlatformTemplate,
  t: CardText,
): { state: ItemState; text: string } {
  if (!version) {
    return { state: 'unknown', text: t('template.silent', { newest }) };
  }
  const order = compareVersions(version, newest);
  if (order === 0) {
    return { state: 'ok', text: t('template.same') };
  }
  return {
    state: 'notice',
    text:
      order < 0
        ? t('template.older', { newest, version })
        : t('template.newer', { newest, version }),
  };
}

function CloneLink(props: { entityRef: string }) {
  const { t } = useTranslationRef(entityCardTranslationRef);
  const toClone = usePlatformCloneLink(props.entityRef);
  return useMayCreate() ? (
    <p className={styles.foot}>
      <Link to={toClone}>{t('template.clone')}</Link>
    </p>
  ) : null;
}
