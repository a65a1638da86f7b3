import { Skeleton } from '@backstage/ui';
import { Link } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RuleText } from '../components/RuleText';
import { useFormFacts } from '../formFields/answers/useFormFacts';
import { formatCostRange } from '../formFields/cost/money';
import { splitSentence } from '../formFields/identity/splitSentence';
import { homeTranslationRef } from './translation';
import { Card } from './ClusterWidget';
import { useMayCreate } from './useMayCreate';
import { usePlatformFormLink } from './usePlatformFormLink';
import styles from './Home.module.css';

/** Each preset with its price per day; a click opens the form with it. */
export function Presets() {
  const { value: facts, error } = useFormFacts();
  const { t } = useTranslationRef(homeTranslationRef);
  const toForm = usePlatformFormLink();
  const mayCreate = useMayCreate();
  return (
    <Card title={t('presets.title')}>
      {!facts && !error && (
        <div className={styles.body}>
          <Skeleton width="100%" height={40} />
        </div>
      )}
      {error && (
        <p className={styles.body}>
          {t('presets.failed', { reason: error.message })}
        </p>
      )}
      <ul className={styles.list}>
        {facts?.presets.map(preset => (
          <li key={preset.id} className={styles.preset}>
            <span>
              {mayCreate ? (
                <Link to={toForm({ preset: preset.id })}>{preset.title}</Link>
              ) : (
                <strong>{preset.title}</strong>
              )}
              <small>
                <RuleText text={splitSentence(preset.text)[0]} />
              </small>
            </span>
            <span className={styles.price}>
              {formatCostRange({ ...preset.cost, unit: 'day' })}
              <small>{t('presets.perDay')}</small>
            </span>
          </li>
        ))}
      </ul>
      {facts?.presets[0] && (
        <p className={styles.foot}>{facts.presets[0].cost.source}</p>
      )}
    </Card>
  );
}
