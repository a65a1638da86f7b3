import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { StorageView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { Link } from 'react-router-dom';
import { formatQuantity } from '../../text/quantity';
import { getShare } from '../../text/numbers';
import { shortenNode } from '../../text/nodeWords';
import { clusterTranslationRef } from '../translation';
import { QuantityText } from '../Amount';
import { Age } from '../Age';
import { useCluster } from '../ClusterTab/ClusterContext';
import { toTabPath } from '../ClusterTab/tabPaths';
import { CardList, CardPart } from '../CardList';
import { Glyph } from '../Glyph';
import { Meter } from '../Meter';
import { RuleText } from '../RuleText';
import { ClaimLine } from './ClaimLine';

const SHOWN_NODES = 5;
const SHOWN_CLAIMS = 20;

/** Claims in trouble first, the fullest nodes, disks that nobody uses, and backups with their age. */
export function StorageDetails(props: { data: StorageView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { base } = useCluster();
  const { claims, totalClaims, slots, disks, backups, backupTool, classes } =
    props.data;
  const shown = claims.slice(0, SHOWN_CLAIMS);
  const hidden = (totalClaims.value ?? shown.length) - shown.length;
  return (
    <>
      <CardPart title={t('storage.list.claims')}>
        {claims.length === 0 && <p>{t('storage.list.noClaims')}</p>}
        <CardList>
          {shown.map(claim => (
            <ClaimLine key={`${claim.namespace}/${claim.name}`} claim={claim} />
          ))}
        </CardList>
        {hidden > 0 && <p>{t('storage.list.more', { count: hidden })}</p>}
      </CardPart>
      {slots.length > 0 && (
        <CardPart title={t('storage.list.slots')}>
          <CardList>
            {slots.slice(0, SHOWN_NODES).map(({ node, used, limit, state }) => (
              <li key={node}>
                <Glyph state={state} size={14} />
                <Link
                  to={toTabPath(base, {
                    tab: 'nodes',
                    query: { node: shortenNode(node) },
                  })}
                >
                  {shortenNode(node)}
                </Link>
                <span>
                  <Meter
                    share={getShare(used.value, limit.value)}
                    tone={state === 'warning' ? 'warning' : 'plain'}
                  />
                </span>
                <span title={limit.reason}>
                  {t('storage.list.slot', {
                    used: formatQuantity(used),
                    limit: formatQuantity(limit),
                  })}
                </span>
              </li>
            ))}
          </CardList>
        </CardPart>
      )}
      <CardPart title={t('storage.list.disks')}>
        <p>
          {disks.total.bound === 'unknown' ? (
            <QuantityText quantity={disks.total} />
          ) : (
            t('storage.list.diskCount', {
              total: formatQuantity(disks.total),
              size: formatQuantity(disks.size),
            })
          )}{' '}
          · <QuantityText quantity={disks.unused} />{' '}
          {t('storage.list.unusedDisks')}
        </p>
        <p data-second>{t('storage.list.fill')}</p>
      </CardPart>
      <CardPart title={t('storage.list.backups')}>
        {backupTool === 'none' && (
          <p>
            {t('storage.backup.none')}.{' '}
            <RuleText text={t('storage.list.addVelero')} />
          </p>
        )}
        {backupTool === 'unknown' && <p>{t('storage.backup.unknown')}</p>}
        <CardList>
          {backups?.map(({ name, state, stateText, schedule, lastGoodAt }) => (
            <li key={name}>
              <Glyph state={state} size={14} />
              <code>{name}</code>
              <span>
                {stateText}
                {lastGoodAt && state !== 'ok' && (
                  <>
                    {' '}
                    · {t('storage.list.lastGood')} <Age since={lastGoodAt} />
                  </>
                )}
              </span>
              <code data-second>{schedule}</code>
            </li>
          ))}
        </CardList>
      </CardPart>
      {classes.length > 0 && (
        <CardPart title={t('storage.list.classes')}>
          <p>
            {classes.map(({ name, provisioner, isDefault }) => (
              <span key={name} title={provisioner}>
                <code>{name}</code>
                {isDefault && ` (${t('storage.list.isDefault')})`}{' '}
              </span>
            ))}
          </p>
        </CardPart>
      )}
    </>
  );
}
