import { useAnswer } from '../answers/PlatformForm';
import { Field, Segmented } from '../parts';
import type { Ingress } from './IngressField';

interface Option<T> {
  value: T;
  label: string;
  /** What it means, shown while it is chosen. */
  help: string;
}

/** One choice about the way in, with what the chosen one means. */
export function IngressChoice<
  N extends 'entry' | 'reach' | 'certificates',
>(props: {
  id: string;
  name: N;
  label: string;
  options: readonly Option<Ingress[N]>[];
}) {
  const { id, name, label, options } = props;
  const answer = useAnswer<Ingress[N]>(`ingress.${name}`);
  const find = (value: Ingress[N] | undefined) =>
    options.find(option => option.value === value);
  return (
    <Field
      id={`${id}-${name}`}
      label={label}
      help={find(answer.value)?.help}
      isMine={answer.isMine}
      presetValue={find(answer.presetValue)?.label}
      onReset={answer.reset}
      findings={answer.findings}
    >
      {control => (
        <Segmented<Ingress[N]>
          control={control}
          options={options}
          value={answer.value}
          onChange={answer.change}
        />
      )}
    </Field>
  );
}
