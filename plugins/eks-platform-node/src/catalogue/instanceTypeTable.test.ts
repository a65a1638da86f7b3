import { findInstanceType, instanceTypes } from './instanceTypeTable';
import { priceTableOf } from './priceTable';

describe('instance type table', () => {
  it.each([
    [
      'c7g.xlarge',
      { vcpu: 4, memoryGib: 8, arch: 'arm64', maxPods: 58, gpu: undefined },
    ],
    [
      'g5g.xlarge',
      {
        vcpu: 4,
        memoryGib: 8,
        arch: 'arm64',
        onDemandPerHour: 0.42,
        gpu: { name: 'T4G', vendor: 'nvidia', count: 1, memoryGib: 16 },
      },
    ],
    ['g6.48xlarge', { gpu: expect.objectContaining({ count: 8 }) }],
  ])('%s', (name, expected) => {
    const { gpu, ...facts } = { gpu: undefined, ...findInstanceType(name) };
    expect({ gpu, ...facts }).toMatchObject(expected);
  });

  it('knows no type that is not there, and prices one region only', () => {
    expect(findInstanceType('m99.huge')).toBeUndefined();
    expect(instanceTypes().size).toBeGreaterThan(1000);
    expect(priceTableOf('us-east-1')?.controlPlane.extended).toBe(0.6);
    expect(priceTableOf('eu-west-1')).toBeUndefined();
  });
});
