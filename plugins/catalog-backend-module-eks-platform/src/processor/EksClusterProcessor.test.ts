import { mockServices } from '@backstage/backend-test-utils';
import type { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import { EksClusterProcessor } from './EksClusterProcessor';

const location = { type: 'url', target: 'https://example/catalog-info.yaml' };
const here = {
  'kubernetes.io/api-server': 'https://abc',
  'eks-platform.io/lifecycle': 'ready',
};

function entity(annotations: Record<string, string>) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'bluesky', annotations },
  };
}

const bluesky = { 'eks-platform.io/cluster': 'sandbox/us-east-1/bluesky' };

describe('EksClusterProcessor', () => {
  const read = jest.fn();
  const logger = mockServices.logger.mock();
  const processor = new EksClusterProcessor({ read, logger });
  let kept: Map<string, unknown>;
  const cache = {
    get: async (key: string) => kept.get(key),
    set: async (key: string, value: unknown) => {
      kept.set(key, value);
    },
  } as CatalogProcessorCache;

  beforeEach(() => {
    kept = new Map();
    read.mockReset().mockResolvedValue(here);
  });

  async function annotate(annotations: Record<string, string>) {
    const processed = await processor.preProcessEntity(
      entity(annotations),
      location,
      () => {},
      location,
      cache,
    );
    return processed.metadata.annotations;
  }

  it('adds what is known, and leaves other entities alone', async () => {
    expect(await annotate(bluesky)).toEqual({ ...bluesky, ...here });
    expect(read).toHaveBeenCalledWith({
      account: 'sandbox',
      region: 'us-east-1',
      name: 'bluesky',
    });
    expect(await annotate({ a: 'b' })).toEqual({ a: 'b' });
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('keeps the last known while AWS fails, but only of the same cluster', async () => {
    await annotate(bluesky);
    read.mockRejectedValue(new Error('no answer'));
    expect(await annotate(bluesky)).toEqual({ ...bluesky, ...here });
    expect(logger.warn).toHaveBeenCalledWith(
      'Cluster sandbox/us-east-1/bluesky keeps what was known of it: no answer',
    );
    const other = { 'eks-platform.io/cluster': 'sandbox/us-east-1/other' };
    expect(await annotate(other)).toEqual(other);
  });

  it('takes nothing handwritten for the place of a cluster', async () => {
    const evil = {
      ...bluesky,
      'kubernetes.io/api-server': 'https://evil',
      'kubernetes.io/skip-tls-verify': 'true',
    };
    expect(await annotate(evil)).toEqual({ ...bluesky, ...here });
    read.mockResolvedValue({ 'eks-platform.io/lifecycle': 'absent' });
    expect(await annotate(evil)).toEqual({
      ...bluesky,
      'eks-platform.io/lifecycle': 'absent',
    });
  });
});
