import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ComponentCluster as Cluster } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import { ComponentAccess } from './ComponentAccess';
import { ComponentHead } from './ComponentHead';
import { ComponentHosts } from './ComponentHosts';
import { ComponentMoves } from './ComponentMoves';
import { ComponentPods } from './ComponentPods';
import { ComponentProblems } from './ComponentProblems';
import styles from './ComponentTab.module.css';

/** One cluster as the Component sees it. */
export function ComponentCluster(props: { cluster: Cluster }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { cluster } = props;
  if (cluster.state === 'denied') {
    return (
      <p className={styles.denied}>
        <Glyph state="denied" decorative />
        <span>
          {t('component.denied')}{' '}
          <EntityRefLink entityRef={cluster.clusterEntityRef} />
        </span>
      </p>
    );
  }
  const { view } = cluster;
  const isKnown = view.blame !== 'not-known';
  return (
    <section className={styles.stack} aria-label={view.cluster.name}>
      <ComponentHead view={view} />
      {view.problems.length > 0 && <ComponentProblems view={view} />}
      <div className={styles.columns}>
        <div className={styles.stack}>
          {isKnown && <ComponentPods view={view} />}
          {view.hosts.length > 0 && <ComponentHosts hosts={view.hosts} />}
        </div>
        <div className={styles.stack}>
          {isKnown && view.workloads.length > 0 && (
            <ComponentMoves view={view} />
          )}
          <ComponentAccess view={view} />
        </div>
      </div>
    </section>
  );
}
