import type {
  ItemState,
  Verdict,
  VerdictWord,
} from '@eks-platform/backstage-plugin-eks-platform-common';

/** Glyph of each verdict. */
export const VERDICT_STATES: Record<VerdictWord, ItemState> = {
  healthy: 'ok',
  'healthy-as-far-as-seen': 'ok',
  degraded: 'warning',
  'in-trouble': 'critical',
  'not-known': 'unreachable',
  'not-applied': 'notice',
  'being-created': 'progressing',
  stopped: 'critical',
  'being-destroyed': 'leaving',
  absent: 'not-installed',
};

/** The verdict as one sentence: `<word>: <title>`, the title going on in lower case where it begins with a plain word. */
export function joinVerdict(
  verdict: Pick<Verdict, 'word' | 'title'>,
  word: string,
): string {
  const { title } = verdict;
  if (!title) {
    return word;
  }
  // `Stopped at applying: …`: the place is part of the word.
  if (verdict.word === 'stopped' || title.startsWith('at ')) {
    return `${word} ${title}`;
  }
  // Names such as `GPU`, `AWS` or `EKS` keep their capitals.
  const isPlainWord = /^[A-Z][a-z]+(\s|$)/.test(title);
  const isName = /^(Karpenter|Kubernetes|Flux|Backstage|Amazon|Traefik)\b/.test(
    title,
  );
  const rest =
    isPlainWord && !isName ? title[0].toLowerCase() + title.slice(1) : title;
  return `${word}: ${rest}`;
}

/** A lock tells a refusal from a cluster that does not answer. */
export function getVerdictState(
  verdict: Verdict,
  isDenied: boolean,
): ItemState {
  return verdict.word === 'not-known' && isDenied
    ? 'denied'
    : VERDICT_STATES[verdict.word];
}
