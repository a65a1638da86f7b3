import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import type {
  ItemState,
  Section,
  SectionState,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ReactNode } from 'react';
import { clusterTranslationRef } from '../translation';
import { SectionBody } from '../SectionGate';
import { SmallCard } from './SmallCard';

const GLYPHS: Record<Exclude<SectionState, 'ok' | 'partial'>, ItemState> = {
  denied: 'denied',
  'not-installed': 'not-installed',
  unreachable: 'unreachable',
  loading: 'progressing',
  failed: 'unknown',
};

/** What a folded card says. */
export interface CardVital {
  state: ItemState;
  /** At most two. */
  lines: ReactNode[];
}

/** Properties of {@link SectionCard}. */
export interface SectionCardProps<T> {
  /** Its name in the query: `?card=storage`. */
  name: string;
  title: string;
  /** Undefined while the backend is older than this card: then nothing is drawn. */
  section: Section<T> | undefined;
  vital: (data: T) => CardVital;
  /** One line on what is not part of the platform and how to add it. */
  notInstalled: string;
  children: (data: T) => ReactNode;
}

/** A small card that rests on a section of its own and fails alone. */
export function SectionCard<T>(props: SectionCardProps<T>) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { section, title } = props;
  if (!section) {
    return null;
  }
  const { state, data } = section;
  const isBroken = state !== 'ok' && state !== 'partial';
  const known = data === undefined ? undefined : props.vital(data);
  const words =
    state === 'not-installed'
      ? props.notInstalled
      : isBroken && t(`section.short.${state}`);
  return (
    <SmallCard
      name={props.name}
      title={title}
      state={isBroken ? GLYPHS[state] : known?.state ?? 'unknown'}
      lines={[words, ...(known?.lines ?? [])].filter(Boolean).slice(0, 2)}
    >
      {state === 'not-installed' ? (
        props.notInstalled
      ) : (
        <SectionBody
          title={title}
          section={section}
          skeleton={<Skeleton width="70%" height={12} />}
        >
          {props.children}
        </SectionBody>
      )}
    </SmallCard>
  );
}
