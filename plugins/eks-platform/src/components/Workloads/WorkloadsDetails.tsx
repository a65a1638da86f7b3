import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { WorkloadsView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import { AddressLinks } from './AddressLinks';
import { PhaseCounts } from './PhaseCounts';
import { WorkloadList } from './WorkloadList';
import { WorkloadTile } from './WorkloadTile';
import styles from './Workloads.module.css';

/** The card unfolded: what the platform knows by name with the ways to it, then what is not ready. */
export function WorkloadsDetails(props: { data: WorkloadsView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { dagster, hubs, previews, sleep, scaleTests } = props.data;
  return (
    <div className={styles.details}>
      <div className={styles.tiles}>
        {dagster.map(tile => (
          <WorkloadTile
            key={`dagster/${tile.namespace}`}
            title={t('workloads.dagster')}
            place={tile.namespace}
            parts={tile.parts}
            links={tile.links}
          >
            <PhaseCounts counts={tile.runs} what={t('workloads.runs')} />
          </WorkloadTile>
        ))}
        {hubs.map(tile => (
          <WorkloadTile
            key={`hub/${tile.namespace}`}
            title={t('workloads.hub')}
            place={tile.namespace}
            parts={tile.parts}
            links={tile.links}
          >
            <PhaseCounts counts={tile.servers} what={t('workloads.servers')} />
            {tile.waitingSince && (
              <p className={styles.note}>
                {t('workloads.waitsSince')} <Age since={tile.waitingSince} />
              </p>
            )}
          </WorkloadTile>
        ))}
        {previews.map(tile => (
          <WorkloadTile
            key={`preview/${tile.name}`}
            title={t('workloads.previewsOf')}
            place={tile.name}
            parts={[{ name: '', state: tile.state, text: tile.text }]}
            links={[]}
          >
            <ul className={styles.list}>
              {tile.previews.map(({ id, title, branch, link }) => (
                <li key={id}>
                  <strong>#{id}</strong> {title ?? branch}{' '}
                  <AddressLinks links={link ? [link] : []} />
                </li>
              ))}
            </ul>
          </WorkloadTile>
        ))}
        {scaleTests.map(tile => (
          <WorkloadTile
            key={`scale/${tile.namespace}`}
            title={t('workloads.scaleTest')}
            place={tile.namespace}
            parts={[tile]}
            links={[]}
          />
        ))}
      </div>
      {sleep.length > 0 && (
        <ul className={styles.list}>
          {sleep.map(({ namespace, state, text }) => (
            <li key={namespace}>
              <Glyph state={state} size={14} /> <strong>{namespace}</strong>{' '}
              <RuleText text={text} />
            </li>
          ))}
        </ul>
      )}
      <WorkloadList data={props.data} />
    </div>
  );
}
