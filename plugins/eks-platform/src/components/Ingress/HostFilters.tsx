import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, Select, ToggleButton } from '@backstage/ui';
import type { HostRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useQueryValue } from '../../hooks/useQueryValue';
import { useSearchKey } from '../../hooks/useSearchKey';
import { eksPlatformTranslationRef } from '../../translation';
import styles from './Ingress.module.css';

const ANY = 'any';

/** Search and filters of the matrix, kept in the query. */
export function HostFilters(props: { hosts: HostRow[] }) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const searchRef = useSearchKey();
  const [search, setSearch] = useQueryValue('q');
  const [owner, setOwner] = useQueryValue('owner');
  const [state, setState] = useQueryValue('state');
  const owners = [
    ...new Set(
      props.hosts.map(row => row.owner).filter(name => name !== undefined),
    ),
  ].sort();
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
      {owners.length > 1 && (
        <Select
          size="small"
          aria-label={t('cluster.ingress.column.owner')}
          options={[
            { value: ANY, label: t('cluster.ingress.anyOwner') },
            ...owners.map(value => ({ value, label: value })),
          ]}
          value={owner ?? ANY}
          onChange={value =>
            setOwner(value === ANY || !value ? undefined : `${value}`)
          }
        />
      )}
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
