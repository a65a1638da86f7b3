import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { clusterTranslationRef } from '../translation';
import { Age } from './Age';
import { Moment } from './Moment';

/** `since 09:12 · 29 min` */
export function Since(props: { at: string }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  return (
    <span>
      {t('since')} <Moment at={props.at} /> · <Age since={props.at} />
    </span>
  );
}
