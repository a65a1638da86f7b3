import type { PoolAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import fc from 'fast-check';
import { parse } from 'yaml';
import { loadTemplateLibrary } from './loadTemplateLibrary';
import { LOCK_FILE } from './lockFile';
import {
  TEMPLATE,
  exampleAnswers as answers,
  generalPool as general,
  gpuPool as gpu,
} from './__testUtils__/exampleAnswers';
import { SEED } from './__testUtils__/hostileText';
import { renderExample } from './__testUtils__/platformOfAnswers';
import type { TemplateLibrary } from './TemplateLibrary';
import { verifyPlatform } from './verify/verifyPlatform';

// Rendering and parsing many repositories takes its time on a busy machine.
jest.setTimeout(300_000);

describe('answers', () => {
  let library: TemplateLibrary;
  beforeAll(async () => {
    library = await loadTemplateLibrary(TEMPLATE);
  });

  it('work together in every mixture', async () => {
    const mixture = fc.record({
      zones: fc.constantFrom(2, 3),
      natGateways: fc.constantFrom('one' as const, 'per-zone' as const),
      endpoint: fc.constantFrom('private' as const, 'allow-list' as const),
      supportPolicy: fc.constantFrom('STANDARD' as const, 'EXTENDED' as const),
      components: fc.record({
        hello: fc.record({ enabled: fc.boolean() }),
        'gpu-smoke': fc.record({ enabled: fc.boolean() }),
      }),
      pools: fc.constantFrom<PoolAnswers[]>(
        [general],
        [general, gpu],
        [
          { ...general, arch: 'both' as const },
          { ...general, name: 'big' },
        ],
      ),
      ingress: fc.record({
        entry: fc.constantFrom('traefik' as const, 'none' as const),
        reach: fc.constantFrom('public' as const, 'internal' as const),
        domain: fc.constant('sandbox.acme.dev'),
        certificates: fc.constantFrom(
          'letsencrypt' as const,
          'letsencrypt-staging' as const,
          'none' as const,
        ),
        email: fc.constant('platform@acme.dev'),
      }),
    });
    await fc.assert(
      fc.asyncProperty(mixture, async change => {
        const { files, spec } = renderExample(library, {
          ...answers,
          ...change,
        });
        const checks = await verifyPlatform({ files, spec, library });
        expect(checks.flatMap(check => check.failures)).toEqual([]);
      }),
      { numRuns: 25, seed: SEED },
    );
  });

  it('are recorded in the lock file without what the form alone needs', () => {
    const { files } = renderExample(library, { ...answers, edited: ['name'] });
    const lock = parse(files.find(file => file.path === LOCK_FILE)!.content);
    expect(lock.answers).toMatchObject({
      name: 'checkout',
      account: 'sandbox',
    });
    expect(lock.answers.edited).toBeUndefined();
    // Hashes of files may end in digits.
    expect(JSON.stringify({ ...lock, files: {} })).not.toMatch(/\d{12}"/);
  });
});
