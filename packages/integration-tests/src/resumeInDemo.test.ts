import {
  startFleetSimulator,
  type FleetSimulator,
} from 'fleet-simulator/server';
import { Portal } from './portal';

jest.setTimeout(240_000);

const KARPENTER_CRD = {
  kind: 'HelmRelease',
  namespace: 'kube-system',
  name: 'karpenter-crd',
} as const;
const ID = 'HelmRelease/kube-system/karpenter-crd';

describe('the suspended release of the demo', () => {
  const environment = { ...process.env };
  let simulator: FleetSimulator;
  let portal: Portal;

  beforeAll(async () => {
    simulator = await startFleetSimulator();
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: simulator.awsUrl,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'demo',
      AWS_SECRET_ACCESS_KEY: 'demo',
    });
    portal = await Portal.start({
      cluster: 'dp',
      ref: 'data-dev/us-east-1/dp',
    });
  });
  afterAll(async () => {
    process.env = environment;
    await simulator?.stop();
  });

  it('is resumed through the operator role, and the tab tells how Flux answers', async () => {
    const before = await portal.settledView();
    expect(before.delivery.data?.stop).toMatchObject({ resume: KARPENTER_CRD });
    expect(before.delivery.data?.writes).toBe(true);
    expect(before.problems.map(({ id }) => id)).toContain(
      'karpenter-crds-missing',
    );

    const refused = await portal.askFlux('reconcile', KARPENTER_CRD);
    expect(refused.status).toBe(409);
    const { status, body } = await portal.askFlux('resume', KARPENTER_CRD);
    expect(status).toBe(202);
    const { token } = body as { token: string };

    const view = await until(async () => {
      const now = await portal.settledView();
      const row = now.delivery.data?.rows.find(({ id }) => id === ID);
      return row?.handledAt === token && row.state === 'ok' ? now : undefined;
    });
    expect(view.delivery.data?.stop?.resume).toBeUndefined();
  });
});

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 90; tries += 1) {
    const seen = await look();
    if (seen !== undefined) {
      return seen;
    }
    await new Promise(resolve => setTimeout(resolve, 1_000));
  }
  throw new Error('It did not happen within 90 s');
}
