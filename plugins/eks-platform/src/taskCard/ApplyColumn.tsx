import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CopyButton } from '../components/Copy';
import { formatCostRange, formatMoney } from '../formFields/cost/money';
import { useOwnGroups } from '../formFields/identity/useOwnGroups';
import { entityName } from '../text/entityName';
import { taskCardTranslationRef } from './translation';
import type { PlatformOutput } from './TaskReport';
import styles from './TaskCard.module.css';

/** How the platform is applied: the commands, and a message for whoever may run them. */
export function ApplyColumn(props: {
  output: PlatformOutput;
  command: string | undefined;
}) {
  const { output, command } = props;
  const { t } = useTranslationRef(taskCardTranslationRef);
  const { name = '', account = '', repositoryUrl = '' } = output;
  const [, region = ''] = (output.cluster ?? '').split('/');
  const group = entityName(output.operatorsGroup ?? '');
  const { value: own } = useOwnGroups();
  const isOperator = own?.some(({ ref }) => ref === output.operatorsGroup);

  if (output.applyBy && output.applyBy !== 'operator') {
    return (
      <section>
        <h3>{t('next.title')}</h3>
        <p>
          {t('next.pipeline', {
            who: t(`who.${output.applyBy as 'codebuild'}`),
          })}
        </p>
      </section>
    );
  }
  const repository = repositoryUrl.slice(repositoryUrl.lastIndexOf('/') + 1);
  const commands = [
    `git clone ${repositoryUrl}.git`,
    `cd ${repository}`,
    command ?? `scripts/apply ${name}`,
  ].join('\n');
  const { cost } = output;
  const message = [
    t('next.messageText', {
      name,
      account,
      region,
      owner: entityName(output.owner ?? ''),
    }),
    '',
    commands,
    '',
    repositoryUrl,
    ...(cost
      ? [
          t('next.messageCost', {
            idle: formatCostRange({ ...cost, unit: 'day' }),
            ceiling:
              cost.ceiling.bound === 'unknown'
                ? '–'
                : formatMoney(cost.ceiling.value),
          }),
        ]
      : []),
  ].join('\n');
  return (
    <section>
      <h3>{t('next.title')}</h3>
      <p>
        {group
          ? t(isOperator ? 'next.operatorYou' : 'next.operator', {
              account,
              group: <strong>{group}</strong>,
            })
          : t('next.operatorNoGroup', { account })}
      </p>
      <pre className={styles.commands}>{commands}</pre>
      <div className={styles.buttons}>
        <CopyButton
          text={commands}
          label={t('next.copy')}
          className={styles.outlined}
        />
        <CopyButton
          text={message}
          label={t('next.message')}
          className={styles.outlined}
        />
        <small>{t('next.messageHint')}</small>
      </div>
    </section>
  );
}
