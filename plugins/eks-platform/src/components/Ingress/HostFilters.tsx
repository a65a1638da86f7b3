import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, ToggleButton } from '@backstage/ui';
import type { HostRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useQueryValue } from '../../hooks/useQueryValue';
import { useSearchKey } from '../../hooks/useSearchKey';
import { clusterTranslationRef } from '../translation';
import { ChoiceFilter } from './ChoiceFilter';
import styles from './Ingress.module.css';

/** Search and filters of the matrix, kept in the query. */
export function HostFilters(props: { hosts: HostRow[] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const searchRef = useSearchKey();
  const [search, setSearch] = useQueryValue('q');
  const [state, setState] = useQueryValue('state');
  const { hosts } = props;
  return (
    <span className={styles.filters}>
      <span ref={searchRef} className={styles.search}>
        <SearchField
          size="small"
          aria-label={t('ingress.search')}
          placeholder={t('ingress.search')}
          value={search ?? ''}
          onChange={value => setSearch(value || undefined)}
        />
      </span>
      <ChoiceFilter
        name="owner"
        label={t('ingress.column.owner')}
        any={t('ingress.anyOwner')}
        values={hosts.map(row => row.owner)}
      />
      <ChoiceFilter
        name="issuer"
        label={t('ingress.column.issuer')}
        any={t('ingress.anyIssuer')}
        values={hosts.map(row => row.issuer.text)}
      />
      <ChoiceFilter
        name="lb"
        label={t('ingress.column.loadBalancer')}
        any={t('ingress.anyLoadBalancer')}
        values={hosts.map(row => row.loadBalancer.text)}
      />
      <ToggleButton
        size="small"
        isSelected={state === 'trouble'}
        onChange={isOn => setState(isOn ? 'trouble' : undefined)}
      >
        {t('table.onlyTrouble')}
      </ToggleButton>
    </span>
  );
}
