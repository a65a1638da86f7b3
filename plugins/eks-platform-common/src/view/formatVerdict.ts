import type { Verdict } from './verdictSentence';

const WORDS: Record<Verdict['word'], string> = {
  healthy: 'Healthy',
  'healthy-as-far-as-seen': 'Healthy, as far as we see',
  degraded: 'Degraded',
  'in-trouble': 'In trouble',
  'not-known': 'Not known',
  'not-applied': 'Not applied',
  'being-created': 'Being created',
  stopped: 'Stopped',
  'being-destroyed': 'Being destroyed',
  absent: 'This cluster does not exist in AWS',
};

/** The verdict as the English sentence that stands on top of the tab. @public */
export function formatVerdict(
  verdict: Pick<Verdict, 'word' | 'title'>,
): string {
  const { word, title } = verdict;
  if (!title) {
    return WORDS[word];
  }
  return word === 'stopped'
    ? `${WORDS.stopped} ${title}`
    : `${WORDS[word]}: ${title}`;
}
