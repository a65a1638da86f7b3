import { useAnswer } from '../answers/PlatformForm';
import { Field, Segmented } from '../parts';
import type { Ingress } from './IngressAnswers';

interface Option<T> {
  value: T;
  label: string;
  /** What it means, shown while it is chosen. */
  help: string;
}

type Choice<N extends keyof Ingress> = NonNullable<Ingress[N]>;

/** One choice about the way in, with what the chosen one means. */
export function IngressChoice<
  N extends 'entry' | 'reach' | 'certificates' | 'zone',
>(props: {
  id: string;
  name: N;
  label: string;
  /** The first one holds while nothing is answered. */
  options: readonly [Option<Choice<N>>, ...Option<Choice<N>>[]];
}) {
  const { id, name, label, options } = props;
  const answer = useAnswer<Choice<N>>(`ingress.${name}`);
  const find = (value: Choice<N> = options[0].value) =>
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
        <Segmented<Choice<N>>
          control={control}
          options={options}
          value={answer.value ?? options[0].value}
          onChange={answer.change}
        />
      )}
    </Field>
  );
}
