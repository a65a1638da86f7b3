import type {
  LifecycleStation,
  LifecycleView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { taskCardTranslationRef } from './translation';
import styles from './Stations.module.css';

const ORDER: LifecycleStation['state'][] = [
  'not-applied',
  'applying',
  'creating',
  'bootstrapping',
  'ready',
];

/** The way from form to ready cluster: what is done, what runs and what it waits for. */
export function Stations(props: {
  lifecycle: LifecycleView | undefined;
  who: string;
  created: string;
}) {
  const { lifecycle, who, created } = props;
  const { t } = useTranslationRef(taskCardTranslationRef);
  const words = {
    'not-applied': [t('stations.created'), created],
    applying: [t('stations.apply'), t('stations.applyWaits', { who })],
    creating: [t('stations.creating'), t('stations.creatingFact')],
    bootstrapping: [t('stations.bootstrap'), t('stations.bootstrapFact')],
    ready: [t('stations.ready'), t('stations.readyFact')],
  };
  return (
    <ol className={styles.stations} aria-label={t('stations.label')}>
      {ORDER.map(state => {
        const station = lifecycle?.stations.find(one => one.state === state);
        // The repository exists, whatever the cluster says.
        const progress =
          state === 'not-applied' ? 'done' : station?.progress ?? 'waits';
        const [name, fallback] = words[state];
        const isCurrent =
          state === 'applying' &&
          (!lifecycle || lifecycle.state === 'not-applied');
        const fact =
          state === 'not-applied' ? fallback : station?.fact ?? fallback;
        return (
          <li
            key={state}
            data-progress={progress}
            aria-current={
              isCurrent || progress === 'running' ? 'step' : undefined
            }
          >
            <strong>{name}</strong>
            <VisuallyHidden> ({t(`stations.${progress}`)})</VisuallyHidden>
            <span>{progress === 'failed' ? station?.fact : fact}</span>
          </li>
        );
      })}
    </ol>
  );
}
