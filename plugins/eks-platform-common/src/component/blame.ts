import type { Problem } from '../problems/problem';
import { formatCount, uncapitalise } from '../view/words';
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
]);

/** Whose fault it is, and the sentence that says so. */
export function assignBlame(input: {
  problems: readonly Problem[];
  pods: number | undefined;
  waiting: number;
  clusterName: string;
  unseen: readonly string[];
}): Pick<ComponentView, 'blame' | 'sentence'> {
  const { problems, pods, clusterName, unseen } = input;
  if (pods === undefined) {
    return {
      blame: 'not-known',
      sentence: `Not known: ${unseen[0] ?? 'the cluster does not answer'}`,
    };
  }
  const app = problems.filter(({ id }) => OF_THE_APP.has(id));
  const cluster = problems.filter(({ id }) => !OF_THE_APP.has(id));
  const blame = getBlame(app.length > 0, cluster.length > 0);
  switch (blame) {
    case 'both':
      return {
        blame,
        sentence: `Both: ${say(app[0])}; ${say(cluster[0])}`,
      };
    case 'app':
      return {
        blame,
        sentence: `Your app: ${say(app[0])}; the cluster works`,
      };
    case 'cluster':
      return { blame, sentence: `Not your app: ${say(cluster[0])}` };
    default:
      return {
        blame,
        sentence:
          pods === 0
            ? `Nothing of it runs on ${clusterName}`
            : `All fine: ${formatCount(pods, 'pod')} ${
                pods === 1 ? 'runs' : 'run'
              } on ${clusterName}${
                input.waiting > 0 ? `, ${input.waiting} on their way` : ''
              }`,
      };
  }
}

function getBlame(isApp: boolean, isCluster: boolean): ComponentBlame {
  if (isApp && isCluster) {
    return 'both';
  }
  if (isApp) {
    return 'app';
  }
  return isCluster ? 'cluster' : 'fine';
}

function say(problem: Problem): string {
  return uncapitalise(problem.title);
}
