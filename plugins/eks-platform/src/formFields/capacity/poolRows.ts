import type {
  PoolAnswers,
  ScalarParameter,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { FormText } from '../parts';
import type { Row } from '../rows/createRow';

type Taint = NonNullable<PoolAnswers['taints']>[number];
type Budget = NonNullable<PoolAnswers['budgets']>[number];

const LONGEST = 253;

const text = (
  name: string,
  title: string,
  options: { default?: string; required?: boolean; help?: string } = {},
): ScalarParameter => ({
  type: 'string',
  name,
  title,
  required: false,
  maxLength: LONGEST,
  ...options,
});

/** Columns of a table of labels. */
export function labelColumns(t: FormText): ScalarParameter[] {
  return [
    text('key', t('pools.labelKey'), { required: true }),
    text('value', t('pools.labelValue'), { default: '' }),
  ];
}

/** Columns of a table of taints. */
export function taintColumns(t: FormText): ScalarParameter[] {
  return [
    ...labelColumns(t),
    {
      type: 'choice',
      name: 'effect',
      title: t('pools.effect'),
      required: false,
      default: 'NoSchedule',
      choices: ['NoSchedule', 'PreferNoSchedule', 'NoExecute'].map(value => ({
        value,
        title: value,
      })),
    },
  ];
}

export function toTaints(rows: Row[]): Taint[] {
  return rows as Taint[];
}

/** Columns of a table of disruption budgets. */
export function budgetColumns(t: FormText): ScalarParameter[] {
  return [
    text('nodes', t('pools.budgetNodes'), {
      default: '10%',
      help: t('pools.budgetNodesHelp'),
    }),
    text('schedule', t('pools.budgetSchedule'), {
      default: '',
      help: t('pools.budgetScheduleHelp'),
    }),
    {
      type: 'integer',
      name: 'durationHours',
      title: t('pools.budgetDuration'),
      required: false,
      minimum: 1,
      maximum: 168,
    },
  ];
}

export function toBudgetRows(budgets: Budget[]): Row[] {
  return budgets.map(budget => ({
    ...budget,
    schedule: budget.schedule ?? '',
  }));
}

/** A budget without a schedule holds always. */
export function toBudgets(rows: Row[]): Budget[] {
  return rows.map(({ schedule, durationHours, ...rest }) => ({
    ...(rest as Pick<Budget, 'nodes' | 'reasons'>),
    ...(schedule
      ? {
          schedule: String(schedule),
          durationHours: durationHours as number | undefined,
        }
      : {}),
  }));
}
