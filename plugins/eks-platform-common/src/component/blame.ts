import type { Problem } from '../problems/problem';
import { uncapitalise } from '../view/words';
import type { ComponentBlame, ComponentView } from './componentView';

/** Problems that the owner of an app can solve in the app itself. */
const OF_THE_APP = new Set([
  'pods-crash',
  'image-pull-fails',
  'container-config-error',
  'pods-out-of-memory',
  'workload-unavailable',
  'cron-job-fails',
  'host-not-covered',
  'gpu-pods-never-fit',
]);

/** What the blame rests on. */
export interface BlameInput {
  problems: readonly Problem[];
  /** Pods of it that have not ended; undefined: not known. */
  pods: number | undefined;
  /** Of these, the ones without a node. */
  waiting: number;
  clusterName: string;
  unseen: readonly string[];
}

/** Whose fault it is, and the sentence that says so. */
export function assignBlame(
  input: BlameInput,
): Pick<ComponentView, 'blame' | 'sentence'> {
  const { problems, pods, clusterName, unseen } = input;
  if (pods === undefined) {
    return {
      blame: 'not-known',
      sentence: `Not known: ${unseen[0] ?? 'the cluster does not answer'}`,
    };
  }
  const app = problems.filter(({ id }) => OF_THE_APP.has(id));
  const cluster = problems.filter(({ id }) => !OF_THE_APP.has(id));
  const blame = getBlame(app.length > 0, cluster.length > 0, pods);
  switch (blame) {
    case 'both':
      return { blame, sentence: `Both: ${say(app[0])}; ${say(cluster[0])}` };
    case 'app':
      return {
        blame,
        sentence: `Your app: ${say(app[0])}; the cluster works`,
      };
    case 'cluster':
      return {
        blame,
        sentence: `Not your app: ${sayWaiting(input)}${reason(
          cluster[0],
          input.waiting > 0,
        )}`,
      };
    case 'absent':
      return { blame, sentence: `Nothing of it runs on ${clusterName}` };
    default:
      return { blame, sentence: sayFine(input, pods) };
  }
}

function getBlame(
  isApp: boolean,
  isCluster: boolean,
  pods: number,
): ComponentBlame {
  if (isApp && isCluster) {
    return 'both';
  }
  if (isApp) {
    return 'app';
  }
  if (isCluster) {
    return 'cluster';
  }
  return pods === 0 ? 'absent' : 'fine';
}

function sayWaiting({ waiting, pods = 0 }: BlameInput): string {
  if (waiting === 0) {
    return '';
  }
  const who =
    waiting === pods
      ? yours(pods)
      : `${waiting} of your ${pods.toLocaleString('en-US')} pods`;
  return `${who} ${waiting === 1 ? 'waits' : 'wait'}, because `;
}

function yours(pods: number): string {
  return pods === 1 ? 'your pod' : `your ${pods.toLocaleString('en-US')} pods`;
}

function sayFine({ waiting, clusterName }: BlameInput, pods: number): string {
  const running = pods - waiting;
  if (running === 0) {
    return `${capitalise(yours(pods))} ${pods === 1 ? 'is' : 'are'} on ${
      pods === 1 ? 'its' : 'their'
    } way to ${clusterName}`;
  }
  const coming = waiting > 0 ? `, ${waiting} on their way` : '';
  return `All fine: ${running.toLocaleString('en-US')} ${
    running === 1 ? 'pod runs' : 'pods run'
  } on ${clusterName}${coming}`;
}

function capitalise(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}

// `4 GPU pods wait: AWS has no g6.2xlarge`: who waits is said already.
const WHO_WAITS = /^[\d,]+ (?:\S+ )?pods? waits?(?: for [^:]+)?(?:: |$)/;

function reason(problem: Problem, saysWhoWaits: boolean): string {
  if (!saysWhoWaits) {
    return say(problem);
  }
  const title = problem.title.replace(WHO_WAITS, '');
  return title === ''
    ? uncapitalise(problem.because.replace(/\.$/, ''))
    : uncapitalise(title);
}

function say(problem: Problem): string {
  return uncapitalise(problem.title);
}
