import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  SearchField,
  Select,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import {
  FLEET_STATES,
  type FleetRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { useSearchKey } from '../hooks/useSearchKey';
import { nameCollator } from '../text/collator';
import { fleetTranslationRef } from './translation';
import { entityName } from '../text/entityName';
import type { FleetFilters } from './filterFleet';
import styles from './Fleet.module.css';

const ANY = 'any';

/** Search, filters and the choice between table and map. A filter with one choice is left out. */
export function FleetFilterBar(props: {
  rows: FleetRow[];
  filters: FleetFilters;
  onFilter: (changes: FleetFilters) => void;
  view: 'table' | 'map';
  onView: (view: string) => void;
}) {
  const { t } = useTranslationRef(fleetTranslationRef);
  const { rows, filters, onFilter } = props;
  const searchRef = useSearchKey();
  const states = new Set(rows.map(row => row.state));
  const choices = [
    ['owner', unique(rows.map(row => row.owner)), entityName],
    ['account', unique(rows.map(row => row.account)), String],
    [
      'version',
      unique(rows.map(row => row.snapshot?.kubernetes?.version)),
      String,
    ],
    [
      'state',
      FLEET_STATES.filter(state => states.has(state)),
      (state: string) => t(`state.${state as 'healthy'}`),
    ],
  ] as const;
  const mine = rows.filter(row => row.ownedByMe).length;
  return (
    <div className={styles.filters}>
      <span ref={searchRef} className={styles.search}>
        <SearchField
          size="small"
          aria-label={t('filters.search')}
          placeholder={t('filters.search')}
          value={filters.q ?? ''}
          onChange={q => onFilter({ q: q || undefined })}
        />
      </span>
      {choices
        .filter(([name, values]) => values.length > 1 || filters[name])
        .map(([name, values, toLabel]) => (
          <Select
            key={name}
            size="small"
            aria-label={t(`filters.${name}`)}
            options={[
              { value: ANY, label: t(`filters.any.${name}`) },
              ...values.map(value => ({ value, label: toLabel(value) })),
            ]}
            value={filters[name] ?? ANY}
            onChange={value =>
              onFilter({
                [name]: value === ANY || !value ? undefined : `${value}`,
              })
            }
          />
        ))}
      {mine > 0 && mine < rows.length && (
        <Choice
          label={t('filters.whose')}
          value={filters.mine === 'yes' ? 'yes' : 'no'}
          options={[
            ['yes', t('filters.mine', { n: mine })],
            ['no', t('filters.all', { n: rows.length })],
          ]}
          onChange={value =>
            onFilter({ mine: value === 'yes' ? 'yes' : undefined })
          }
        />
      )}
      <span className={styles.view}>
        <Choice
          label={t('filters.view')}
          value={props.view}
          options={[
            ['table', t('filters.table')],
            ['map', t('filters.map')],
          ]}
          onChange={props.onView}
        />
      </span>
    </div>
  );
}

/** Two ways to look, one of them chosen. */
function Choice(props: {
  label: string;
  value: string;
  options: [value: string, label: string][];
  onChange: (value: string) => void;
}) {
  return (
    <ToggleButtonGroup
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={keys => {
        const [key] = keys;
        props.onChange(String(key));
      }}
    >
      {props.options.map(([value, label]) => (
        <ToggleButton key={value} id={value} size="small">
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function unique(values: (string | undefined)[]): string[] {
  return [...new Set(values.filter(value => value !== undefined))].sort(
    nameCollator.compare,
  );
}
