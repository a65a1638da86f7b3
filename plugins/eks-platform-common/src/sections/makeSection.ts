import type { Answer } from '../sources/answer';
import { runSteps, type Steps } from '../view/steps';
import { getObservedAt } from '../sources/readAnswer';
import type { Section, SourceIssue } from './section';
import type { SectionSources } from './sectionDefinition';
import {
  getAnswer,
  type SourceAnswers,
  type SourceName,
} from '../sources/sourceCatalogue';
import { getSourceTitle } from '../sources/sourceTitle';

const RANK = ['unreachable', 'denied', 'loading', 'not-installed'] as const;

/** Wraps the data of a section with how much of it could be read. */
export function makeSection<T>(
  state: SourceAnswers,
  sources: SectionSources & {
    /** What a source that nobody could ask yet waits for, such as `the control plane`. */
    waitsFor?: string;
  },
  makeData: () => T,
): Section<T> {
  return runSteps(
    makeSectionInSteps(state, sources, function* atOnce() {
      return makeData();
    }),
  );
}

/** The same for data that are made in steps. */
export function* makeSectionInSteps<T>(
  state: SourceAnswers,
  sources: SectionSources & { waitsFor?: string },
  makeData: () => Steps<T>,
): Steps<Section<T>> {
  const { waitsFor } = sources;
  const issues: SourceIssue[] = [];
  let observedAt: string | undefined;
  for (const name of [...sources.required, ...sources.optional]) {
    const answer = getAnswer(state, name);
    // An optional source that nobody needed to ask is not missing.
    const isNeeded =
      answer.state !== 'not-asked' || sources.required.includes(name);
    const issue = isNeeded ? toIssue(name, answer, waitsFor) : undefined;
    if (issue) {
      issues.push(issue);
    }
    const seen = getObservedAt(answer);
    if (seen && (!observedAt || seen < observedAt)) {
      observedAt = seen;
    }
  }
  const required = sources.required.map(name => getAnswer(state, name));
  const isOk = (answer: Answer<unknown>) => answer.state === 'ok';
  if (sources.all ? required.every(isOk) : required.some(isOk)) {
    const isWhole = issues.every(issue => issue.state === 'not-installed');
    return {
      state: isWhole ? 'ok' : 'partial',
      issues: issues.filter(issue => issue.state !== 'not-installed'),
      observedAt,
      data: yield* makeData(),
    };
  }
  const states = required.map(answer =>
    answer.state === 'not-asked' ? 'loading' : answer.state,
  );
  const worst = RANK.find(candidate => states.includes(candidate)) ?? 'loading';
  const hasLast = required.some(a => a.state !== 'ok' && a.last);
  return {
    state: worst,
    issues,
    observedAt,
    ...(worst === 'unreachable' && hasLast && { data: yield* makeData() }),
  };
}

/** Why a source is missing, in words and with what to do; undefined when it answers or nobody needed it. */
export function toIssue(
  name: SourceName,
  answer: Answer<unknown>,
  waitsFor?: string,
): SourceIssue | undefined {
  const title = getSourceTitle(name);
  if (answer.state === 'ok') {
    return answer.incomplete
      ? { source: title.source, state: 'failed', message: answer.incomplete }
      : undefined;
  }
  const state = answer.state === 'not-asked' ? 'loading' : answer.state;
  const waits =
    answer.state === 'not-asked' && waitsFor
      ? `Waits for ${waitsFor}`
      : undefined;
  const message = answer.message ?? waits ?? title.messages[state];
  const next = answer.next ?? title.next[state];
  return {
    source: title.source,
    state,
    message,
    ...(next && { next }),
    ...(answer.since && { since: answer.since }),
  };
}
