import { useTabKeys } from '../../hooks/useTabKeys';
import { SectionTabs } from '../SectionTabs';
import { ClusterFacts } from './ClusterFacts';
import { ClusterLinks } from './ClusterLinks';
import { KeyList } from './KeyList';
import { NewProblems } from './NewProblems';
import { StreamBanner } from './StreamBanner';
import { VerdictLine } from './VerdictLine';
import styles from './ClusterFrame.module.css';

/** What stands above every sub-tab: the verdict, the facts, the links and the sub-tabs. */
export function ClusterFrame() {
  const keys = useTabKeys();
  return (
    <header className={styles.frame}>
      <StreamBanner />
      <div className={styles.top}>
        <VerdictLine />
        <ClusterFacts />
        <ClusterLinks onCopySummary={keys.copySummary} onKeys={keys.openList} />
      </div>
      <p role="status" className={styles.said}>
        {keys.said}
      </p>
      <SectionTabs />
      <NewProblems />
      <KeyList {...keys.list} />
    </header>
  );
}
