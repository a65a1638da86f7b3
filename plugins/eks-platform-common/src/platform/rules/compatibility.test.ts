import { checkExample, errorsOfExample } from '../testing/checkExample';
import { exampleContext } from '../testing/exampleInput';

const { versions } = exampleContext();
const [newest, extended] = versions.kubernetes.versions;

const context = (
  pins: Record<string, string>,
  needs: Record<string, string>,
) => ({
  versions: {
    ...versions,
    kubernetes: {
      ...versions.kubernetes,
      versions: [
        { ...newest, needs },
        { ...extended, needs: { karpenter: '1.6.0' } },
      ],
    },
    pins: { ...versions.pins, ...pins },
  },
});

describe('compatibility of the template with a Kubernetes version', () => {
  it('refuses a version that needs a newer component, and names one that works', () => {
    expect(
      errorsOfExample(
        {},
        context({ karpenter: '1.9.4' }, { karpenter: '1.13.0' }),
      ),
    ).toEqual([
      {
        rule: 'compatibility',
        level: 'error',
        field: 'kubernetesVersion',
        message:
          'Kubernetes 1.36 needs karpenter 1.13.0 or newer; the template has 1.9.4. Choose 1.34, or ask the platform team to raise it in versions.yaml.',
        fix: { label: 'Use 1.34', set: { kubernetesVersion: '1.34' } },
      },
    ]);
  });

  it('refuses a version of which the component has no pin at all', () => {
    const [error] = errorsOfExample({}, context({}, { karpenter: '1.13.0' }));
    expect(error.message).toMatch(/the template has none\. Choose another/);
    expect(error.fix).toBeUndefined();
  });

  // Numbers, not texts: 1.9 is older than 1.13.
  it.each([
    ['1.13.0', '1.13.0'],
    ['1.14.1', '1.9.0'],
    ['v1.21.2', '1.21.0'],
    ['2.0', '1.99.9'],
  ])('%s satisfies %s', (pin, least) => {
    const findings = checkExample(
      {},
      context({ karpenter: pin }, { karpenter: least }),
    );
    expect(findings.filter(item => item.rule === 'compatibility')).toEqual([]);
  });
});
