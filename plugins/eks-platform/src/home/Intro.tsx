import { ButtonLink } from '@backstage/ui';
import {
  RiAddLine,
  RiBarChartBoxLine,
  RiGitBranchLine,
  RiPencilLine,
} from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatMoney, HOURS } from '../formFields/cost/money';
import { useFormFacts } from '../formFields/answers/useFormFacts';
import { homeTranslationRef } from './translation';
import { useMayCreate } from './useMayCreate';
import { usePlatformFormLink } from './usePlatformFormLink';
import styles from './Home.module.css';

/** What this is, how it goes and where to click. */
export function Intro() {
  const { t } = useTranslationRef(homeTranslationRef);
  const { value: facts } = useFormFacts();
  const mayCreate = useMayCreate();
  const toForm = usePlatformFormLink();
  const idle = (facts?.presets ?? []).flatMap(
    preset => preset.cost.low.value ?? [],
  );
  const from =
    idle.length > 0
      ? ` ${t('intro.step1From', {
          amount: formatMoney(Math.min(...idle) * HOURS.day),
        })}`
      : '';
  const steps = [
    {
      icon: <RiPencilLine />,
      title: t('intro.step1'),
      text: `${t('intro.step1Text')}${from}`,
    },
    {
      icon: <RiGitBranchLine />,
      title: t('intro.step2'),
      text: t('intro.step2Text'),
    },
    {
      icon: <RiBarChartBoxLine />,
      title: t('intro.step3'),
      text: t('intro.step3Text'),
    },
  ];
  return (
    <section className={styles.intro}>
      <div className={styles.introHead}>
        <div>
          <h1>{t('intro.title')}</h1>
          <p>{t('intro.text')}</p>
        </div>
        {mayCreate ? (
          <ButtonLink
            href={toForm()}
            variant="primary"
            iconStart={<RiAddLine />}
          >
            {t('intro.create')}
          </ButtonLink>
        ) : (
          <p className={styles.mayNot}>{t('intro.mayNotCreate')}</p>
        )}
      </div>
      <ol className={styles.steps}>
        {steps.map(step => (
          <li key={step.title}>
            <span className={styles.icon} aria-hidden>
              {step.icon}
            </span>
            <span>
              <strong>{step.title}</strong>
              <small>{step.text}</small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
