import { ButtonLink } from '@backstage/ui';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  ItemState,
  LifecycleView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiGitBranchLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Glyph } from '../components/Glyph';
import type { PartialAnswers } from '../formFields/answers/presetAnswers';
import { reuseAnswers } from '../formFields/answers/reuseAnswers';
import { usePlatformFormLink } from '../home/usePlatformFormLink';
import { taskCardTranslationRef } from './translation';
import { ApplyColumn } from './ApplyColumn';
import { CostColumn } from './CostColumn';
import { Stations } from './Stations';
import type { PlatformOutput } from './TaskReport';
import { useLifecycle } from './useLifecycle';
import styles from './TaskCard.module.css';

const GLYPHS: Record<LifecycleView['state'], ItemState> = {
  'not-applied': 'waits',
  applying: 'progressing',
  creating: 'progressing',
  bootstrapping: 'progressing',
  ready: 'ok',
  failed: 'critical',
  deleting: 'leaving',
  absent: 'not-installed',
};

/** The platform exists as code: where it stands now, who applies it, what it will cost. */
export function DoneCard(props: {
  output: PlatformOutput;
  answers: PartialAnswers;
}) {
  const { output, answers } = props;
  const { t } = useTranslationRef(taskCardTranslationRef);
  const toEntity = useEntityRefLink();
  const toForm = usePlatformFormLink();
  const lifecycle = useLifecycle(output.entityRef);
  const name = output.name ?? answers.name ?? '';
  const account = output.account ?? (output.cluster ?? '').split('/')[0];
  const who =
    output.applyBy && output.applyBy !== 'operator'
      ? t(`who.${output.applyBy as 'codebuild'}`)
      : t('who.operator', { account });
  const isUntouched = !lifecycle || lifecycle.state === 'not-applied';
  const entity = toEntity(output.entityRef ?? '');
  const files = typeof output.files === 'number' ? output.files : undefined;
  const steps = lifecycle?.steps ?? [];
  const isBootstrapping =
    lifecycle?.state === 'bootstrapping' && steps.length > 0;

  return (
    <article className={styles.card}>
      <div className={styles.top}>
        <div className={styles.head}>
          <div>
            <h2>
              {t('done.title', { name })}{' '}
              <span className={styles.pill} role="status">
                <Glyph
                  state={lifecycle ? GLYPHS[lifecycle.state] : 'unknown'}
                  size={14}
                  decorative
                />
                {isBootstrapping
                  ? t('state.bootstrap', {
                      done: String(
                        steps.filter(step => step.state === 'ok').length,
                      ),
                      total: String(steps.length),
                    })
                  : t(`state.${lifecycle?.state ?? 'unknown'}`)}
              </span>
            </h2>
            <p>
              {isUntouched ? t('done.text', { who }) : t('done.textMoving')}
            </p>
          </div>
          <div className={styles.buttons}>
            {output.repositoryUrl && (
              <ButtonLink
                href={output.repositoryUrl}
                target="_blank"
                rel="noreferrer"
                variant="secondary"
                className={styles.outlined}
                iconStart={<RiGitBranchLine />}
              >
                {t('done.repository')}
              </ButtonLink>
            )}
            <ButtonLink href={`${entity}/cluster`} variant="primary">
              {t('done.openTab')}
            </ButtonLink>
          </div>
        </div>
        <Stations
          lifecycle={lifecycle}
          who={who}
          created={
            files === undefined
              ? t('stations.createdNoFact')
              : t('stations.createdFact', { files: String(files) })
          }
        />
      </div>
      <div className={styles.columns}>
        <ApplyColumn output={output} command={lifecycle?.apply?.command} />
        <section>
          <h3>{t('meanwhile.title')}</h3>
          <ul className={styles.links}>
            {output.repositoryUrl && (
              <li>
                <a href={output.repositoryUrl} target="_blank" rel="noreferrer">
                  {t('meanwhile.app')}
                </a>
                <small>{t('meanwhile.appHint')}</small>
              </li>
            )}
            <li>
              <Link to={entity}>{t('meanwhile.entity', { name })}</Link>
              {output.owner && (
                <small>
                  {t('meanwhile.entityHint', {
                    owner: output.owner.split('/').pop() ?? '',
                  })}
                </small>
              )}
            </li>
            {answers.name && (
              <li>
                <Link to={toForm(reuseAnswers(answers))}>
                  {t('meanwhile.again')}
                </Link>
                <small>{t('meanwhile.againHint')}</small>
              </li>
            )}
          </ul>
        </section>
        {output.cost && <CostColumn cost={output.cost} />}
      </div>
    </article>
  );
}
