import { Select } from '@backstage/ui';
import { useQueryValue } from '../../hooks/useQueryValue';

const ANY = 'any';

/** One of some values, kept in the query; nothing to choose from, nothing is drawn. */
export function ChoiceFilter(props: {
  /** In the query. */
  name: string;
  label: string;
  /** What stands for no choice. */
  any: string;
  values: (string | undefined)[];
}) {
  const [chosen, setChosen] = useQueryValue(props.name);
  const values = [
    ...new Set(props.values.filter(value => value !== undefined)),
  ].sort();
  if (values.length < 2 && chosen === undefined) {
    return null;
  }
  return (
    <Select
      size="small"
      aria-label={props.label}
      options={[
        { value: ANY, label: props.any },
        ...values.map(value => ({ value, label: value })),
      ]}
      value={chosen ?? ANY}
      onChange={value =>
        setChosen(value === ANY || !value ? undefined : `${value}`)
      }
    />
  );
}
