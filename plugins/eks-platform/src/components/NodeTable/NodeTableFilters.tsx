import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, Select, ToggleButton } from '@backstage/ui';
import type { NodeRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useSearchKey } from '../../hooks/useSearchKey';
import { clusterTranslationRef } from '../translation';
import type { NodeFilters } from './filterNodes';
import styles from './NodeTable.module.css';

const ANY = 'any';

/** Properties of {@link NodeTableFilters}. */
export interface NodeTableFiltersProps {
  nodes: NodeRow[];
  /** Values of all nodes, where the view does not list them. */
  facets?: Record<string, { value: string }[]>;
  filters: NodeFilters;
  onFilter: (changes: NodeFilters) => void;
}

/** Search and filters; a filter with one choice is left out. */
export function NodeTableFilters(props: NodeTableFiltersProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { nodes, facets, filters, onFilter } = props;
  const searchRef = useSearchKey();
  const choices = [
    ['pool', nodes.map(node => node.pool)],
    ['zone', nodes.map(node => node.zone)],
    ['capacity', nodes.map(node => node.capacityType)],
  ] as const;
  const valuesOf = (name: string, listed: (string | undefined)[]) =>
    unique(facets?.[name]?.map(({ value }) => value) ?? listed);
  return (
    <span className={styles.filters}>
      <span ref={searchRef} className={styles.search}>
        <SearchField
          size="small"
          aria-label={t('table.search')}
          placeholder={t('table.search')}
          value={filters.q ?? ''}
          onChange={q => onFilter({ q: q || undefined })}
        />
      </span>
      {choices
        .map(([name, listed]) => [name, valuesOf(name, listed)] as const)
        .filter(([, values]) => values.length > 1)
        .map(([name, values]) => (
          <Select
            key={name}
            size="small"
            aria-label={t(`table.${name}`)}
            options={[
              { value: ANY, label: t(`table.any.${name}`) },
              ...values.map(value => ({ value, label: value })),
            ]}
            value={filters[name] ?? ANY}
            onChange={value =>
              onFilter({
                [name]: value === ANY || !value ? undefined : `${value}`,
              })
            }
          />
        ))}
      <ToggleButton
        size="small"
        isSelected={filters.state === 'trouble'}
        onChange={isOn => onFilter({ state: isOn ? 'trouble' : undefined })}
      >
        {t('table.onlyTrouble')}
      </ToggleButton>
    </span>
  );
}

function unique(values: (string | undefined)[]): string[] {
  return [...new Set(values.filter(value => value !== undefined))].sort();
}
