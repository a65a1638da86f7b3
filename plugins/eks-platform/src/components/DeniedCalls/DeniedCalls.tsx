import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { LOGS_INSIGHTS_USD_PER_GB } from '@eks-platform/backstage-plugin-eks-platform-common';
import { getErrorMessage } from '../../text/errorMessage';
import { formatMoney } from '../../text/money';
import { clusterTranslationRef } from '../translation';
import { CardPart } from '../CardList';
import { useCluster } from '../ClusterTab/ClusterContext';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import { PartialStrip } from '../SectionGate';
import { DeniedCallsTable } from './DeniedCallsTable';
import { useLazySection } from './useLazySection';

/** Calls of the last hours that AWS denied; asked only on request, because CloudWatch bills what the query reads. */
export function DeniedCalls() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  const { deniedCalls } = view;
  const { isAsking, failure, ask } = useLazySection('deniedCalls');
  const price = formatMoney(LOGS_INSIGHTS_USD_PER_GB, 3);
  if (deniedCalls.state === 'not-installed') {
    return (
      <CardPart title={t('deniedCalls.title')}>
        <p>
          <RuleText text={t('deniedCalls.notInstalled')} />
        </p>
      </CardPart>
    );
  }
  const { data } = deniedCalls;
  // Before anybody asked, the section is `loading`: then nothing is under way.
  const isBroken = !data && deniedCalls.state !== 'loading';
  return (
    <CardPart title={t('deniedCalls.title')}>
      {isBroken && <PartialStrip issues={deniedCalls.issues} />}
      {data && (
        <DeniedCallsTable data={data} observedAt={deniedCalls.observedAt} />
      )}
      {!data && isAsking && (
        <p role="status">
          <Glyph state="progressing" size={14} decorative />{' '}
          {t('deniedCalls.asking')}
        </p>
      )}
      {!data && !isAsking && (
        <>
          <p data-second>{t('deniedCalls.cost', { price })}</p>
          <Button variant="secondary" size="small" onPress={ask}>
            {t('deniedCalls.ask', { price })}
          </Button>
        </>
      )}
      {failure && (
        <p role="alert">
          {t('deniedCalls.failed', {
            reason: getErrorMessage(failure),
          })}
        </p>
      )}
    </CardPart>
  );
}
