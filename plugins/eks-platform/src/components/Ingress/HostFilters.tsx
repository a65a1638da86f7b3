import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, ToggleButton } from '@backstage/ui';
import type { HostRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useQueryValue } from '../../hooks/useQueryValue';
import { useSearchKey } from '../../hooks/useSearchKey';
import { eksPlatformTranslationRef } from '../../translation';
import { ChoiceFilter } from './ChoiceFilter';
import styles from './Ingress.module.css';

/** Search and filters of the matrix, kept in the query. */
export function HostFilters(props: { hosts: HostRow[] }) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const searchRef = useSearchKey();
  const [search, setSearch] = useQueryValue('q');
  const [state, setState] = useQueryValue('state');
  const { hosts } = props;
  return (
    <span className={styles.filters}>
      <span ref={searchRef} className={styles.search}>
        <SearchField
          size="small"
          aria-label={t('cluster.ingress.search')}
          placeholder={t('cluster.ingress.search')}
          value={search ?? ''}
          onChange={value => setSearch(value || undefined)}
        />
      </span>
      <ChoiceFilter
        name="owner"
        label={t('cluster.ingress.column.owner')}
        any={t('cluster.ingress.anyOwner')}
        values={hosts.map(row => row.owner)}
      />
      <ChoiceFilter
        name="issuer"
        label={t('cluster.ingress.column.issuer')}
        any={t('cluster.ingress.anyIssuer')}
        values={hosts.map(row => row.issuer.text)}
      />
      <ChoiceFilter
        name="lb"
        label={t('cluster.ingress.column.loadBalancer')}
        any={t('cluster.ingress.anyLoadBalancer')}
        values={hosts.map(row => row.loadBalancer.text)}
      />
      <ToggleButton
        size="small"
        isSelected={state === 'trouble'}
        onChange={isOn => setState(isOn ? 'trouble' : undefined)}
      >
        {t('cluster.table.onlyTrouble')}
      </ToggleButton>
    </span>
  );
}
