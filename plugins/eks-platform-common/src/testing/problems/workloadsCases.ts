import { DAY, minutesAgo } from '../minutesAgo';
import { condition, meta } from '../objects';
import { troubledPod, workload } from '../workloadObjects';
import { one, type ProblemCases } from './problemCase';

const withPod = (changes: Parameters<typeof troubledPod>[1]) => ({
  kubernetes: {
    pods: (pods: ReturnType<typeof troubledPod>[]) => [
      ...pods,
      troubledPod('web/shop-7d9f8c6b5-abcde', changes),
    ],
  },
});

export const workloadsCases: ProblemCases = {
  'image-pull-fails': [
    one(
      'the tag does not exist',
      'warning',
      'web/shop cannot pull its image',
      withPod({
        phase: 'Pending',
        trouble: 'ImagePullBackOff',
        troubleText: 'Back-off pulling image "shop:v9": manifest unknown',
      }),
    ),
    one(
      'the registry limits pulls',
      'warning',
      'web/shop cannot pull its image',
      withPod({
        phase: 'Pending',
        trouble: 'ErrImagePull',
        troubleText: 'toomanyrequests: You have reached your pull rate limit',
      }),
    ),
  ],
  'container-config-error': [
    one(
      'its Secret does not exist',
      'warning',
      'web/shop waits for secret shop-db',
      withPod({
        phase: 'Pending',
        trouble: 'CreateContainerConfigError',
        troubleText: 'secret "shop-db" not found',
      }),
    ),
  ],
  'pods-out-of-memory': [
    one(
      'the kernel kills it',
      'warning',
      'web/shop runs out of memory',
      withPod({ trouble: 'CrashLoopBackOff', exitCode: 137, restarts: 6 }),
    ),
  ],
  'pods-crash': [
    one(
      'the program ends at once',
      'warning',
      '1 pod of web/shop crashes',
      withPod({ trouble: 'CrashLoopBackOff', exitCode: 1, restarts: 7 }),
    ),
  ],
  'namespace-stuck': [
    one(
      'a finalizer keeps it',
      'warning',
      'Namespace pr-39 cannot be deleted',
      {
        kubernetes: {
          namespaces: namespaces => [
            ...namespaces,
            {
              meta: meta('pr-39', { deletedAt: minutesAgo(40) }),
              phase: 'Terminating',
              conditions: [
                condition(
                  'NamespaceFinalizersRemaining',
                  'True',
                  40,
                  'SomeFinalizersRemain',
                  'Some content in the namespace has finalizers remaining: kustomize.toolkit.fluxcd.io in 1 resource instances',
                ),
              ],
            },
          ],
        },
      },
    ),
  ],
  'cron-job-fails': [
    one(
      'two nights without success',
      'warning',
      'CronJob snapshots/nightly has not succeeded for 2 d',
      {
        kubernetes: {
          cronJobs: jobs => [
            ...jobs,
            {
              meta: meta('snapshots/nightly'),
              schedule: '0 2 * * *',
              suspend: false,
              active: 0,
              lastScheduledAt: minutesAgo(8 * 60),
              lastSucceededAt: minutesAgo(2.1 * DAY),
            },
          ],
        },
      },
    ),
  ],
  'preview-source-fails': [
    one(
      'the token is refused',
      'warning',
      'Previews of shop are not kept up to date',
      {
        kubernetes: {
          previewSources: sources => [
            ...sources,
            {
              meta: meta('previews/shop'),
              type: 'GitHubPullRequest',
              suspend: false,
              exported: [{ id: '41' }, { id: '42' }],
              conditions: [
                condition(
                  'Ready',
                  'False',
                  25,
                  'ReconciliationFailed',
                  'could not list pull requests: 401 Bad credentials',
                ),
              ],
            },
          ],
        },
      },
    ),
  ],
  'workload-unavailable': [
    one(
      'its readiness probe fails',
      'warning',
      'Deployment web/shop has 1 of 2 pods ready',
      {
        kubernetes: {
          deployments: deployments => [
            ...deployments,
            workload('web/shop', {
              ready: 1,
              conditions: [
                condition(
                  'Available',
                  'False',
                  22,
                  'MinimumReplicasUnavailable',
                  'Deployment does not have minimum availability.',
                ),
              ],
            }),
          ],
        },
      },
    ),
  ],
};
