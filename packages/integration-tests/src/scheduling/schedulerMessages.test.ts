import { explainScheduling } from '@eks-platform/backstage-plugin-eks-platform-common';
import { RealCluster } from '../realCluster/RealCluster';
import { RealNodes } from '../realCluster/RealNodes';
import {
  describeWithRealCluster,
  findRealParts,
} from '../realCluster/realParts';
import { OCCUPANTS } from './occupants';
import { PENDING_PODS } from './pendingPods';
import { SCHEDULING_NODES } from './schedulingNodes';

jest.setTimeout(180_000);

const PODS = '/api/v1/namespaces/default/pods';

describeWithRealCluster(
  'why the real scheduler leaves a pod pending, in our words',
  () => {
    let cluster: RealCluster;
    let nodes: RealNodes;
    beforeAll(async () => {
      cluster = await RealCluster.start({
        programs: findRealParts().folder!,
        controllers: ['kube-controller-manager', 'kube-scheduler'],
      });
      nodes = await RealNodes.start(cluster.api, SCHEDULING_NODES);
      await cluster.apply(
        JSON.stringify({ apiVersion: 'v1', kind: 'List', items: OCCUPANTS }),
      );
      await Promise.all(
        OCCUPANTS.filter(item => item.kind === 'Pod').map(item =>
          condition(item.metadata.name, 'True'),
        ),
      );
    });
    afterAll(async () => {
      await nodes?.stop();
      await cluster?.stop();
    });

    /** The scheduler's verdict on a pod. */
    async function condition(name: string, status: 'True' | 'False') {
      for (let tries = 0; tries < 100; tries += 1) {
        const pod = await cluster.api.get(`${PODS}/${name}`);
        const found = pod?.status.conditions?.find(
          (item: any) => item.type === 'PodScheduled',
        );
        if (found?.status === status) {
          return found;
        }
        await new Promise(resolve => setTimeout(resolve, 200));
      }
      throw new Error(`${name} was never judged`);
    }

    it.each(PENDING_PODS)('$name', async ({ name, spec, labels, words }) => {
      await cluster.api.create(PODS, {
        metadata: { name, labels },
        spec: {
          containers: [{ name: 'app', image: 'app:1' }],
          ...spec,
        },
      });
      const { message, reason } = await condition(name, 'False');
      expect(explainScheduling(message, reason)).toBe(words);
    });
  },
  ['kube-controller-manager', 'kube-scheduler'],
);
