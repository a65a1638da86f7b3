import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  catalogProcessingExtensionPoint,
  type CatalogProcessor,
} from '@backstage/plugin-catalog-node';
import module from '.';

describe('catalog module', () => {
  it('adds its processor', async () => {
    const addProcessor = jest.fn();
    await startTestBackend({
      extensionPoints: [
        [catalogProcessingExtensionPoint, { addProcessor } as any],
      ],
      features: [module, mockServices.rootConfig.factory()],
    });
    const [[processor]] = addProcessor.mock.calls as [[CatalogProcessor]];
    expect(processor.getProcessorName()).toBe(
      'eks-platform:EksClusterProcessor',
    );
  });
});
