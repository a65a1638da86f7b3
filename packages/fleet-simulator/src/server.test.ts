import { CoreV1Api } from '@kubernetes/client-node';
import { startFleetSimulator } from './server';
import type { FleetSimulator } from './server';
import { assumeRole, kubeConfig } from './testing/clusterAccess';

describe('fleet simulator', () => {
  let simulator: FleetSimulator;
  beforeAll(async () => {
    simulator = await startFleetSimulator();
  });
  afterAll(() => simulator.stop());

  it('takes a caller from AssumeRole to the pods', async () => {
    const credentials = await assumeRole(simulator, 'data-dev');
    const config = await kubeConfig(simulator, credentials, 'dp');
    const { items } = await config
      .makeApiClient(CoreV1Api)
      .listPodForAllNamespaces({ fieldSelector: 'status.phase=Pending' });
    expect(items).toHaveLength(9);
  });
});
