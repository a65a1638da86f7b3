import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { OverviewView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { CardList, CardPart } from '../CardList';
import { Glyph } from '../Glyph';

/** Each add-on with its version and the newest one; each insight that does not pass, in the words of EKS. */
export function AddonsDetails(props: { data: OverviewView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { addons, insights } = props.data;
  return (
    <>
      <CardList>
        {addons.map(({ name, state, version, status, newer }) => (
          <li key={name}>
            <Glyph state={state} size={14} />
            <code>{name}</code>
            <span>
              {version}
              {newer && (
                <span data-second>
                  {' '}
                  · {t('addons.newer', { version: newer })}
                </span>
              )}
            </span>
            <span data-second>{status}</span>
          </li>
        ))}
      </CardList>
      <CardPart title={t('addons.insights')}>
        {!insights && <p>{t('addons.insightsUnknown')}</p>}
        {insights && insights.open.length === 0 && (
          <p>{t('addons.insightsPass', { count: insights.passing })}</p>
        )}
        <CardList>
          {insights?.open.map(({ name, state, about, text, observedAt }) => (
            <li key={`${about}:${name}`}>
              <Glyph state={state} size={14} />
              <span>{name}</span>
              <span>{text}</span>
              <span data-second>
                {t(`addons.${about}`)}
                {observedAt && (
                  <>
                    {' '}
                    · <Age since={observedAt} /> {t('section.ago')}
                  </>
                )}
              </span>
            </li>
          ))}
        </CardList>
      </CardPart>
    </>
  );
}
