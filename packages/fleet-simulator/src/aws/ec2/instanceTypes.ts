import { instanceType } from '../../objects/instanceType';
import { zonesOf } from '../../platform/awsNames';
import { AwsError } from '../AwsRequest';
import type { QueryOperation } from '../QueryService';
import type { XmlContent } from '../xml';
import { answerSet } from './answer';
import { pricedTypes } from './listPrices';

/** DescribeInstanceTypes: sizes, as far as platforms choose by them. */
export const describeInstanceTypes: QueryOperation = parameters => {
  const unknown = parameters
    .list('InstanceType')
    .find(type => !pricedTypes().includes(type));
  if (unknown !== undefined) {
    throw new AwsError(
      400,
      'InvalidInstanceType',
      `The following supplied instance types do not exist: [${unknown}]`,
    );
  }
  const items = pricedTypes().map(name => {
    const type = instanceType(name);
    return {
      id: name,
      fields: {
        'instance-type': name,
        'processor-info.supported-architecture': architecture(type.arch),
        'vcpu-info.default-vcpus': String(type.vcpu),
        'current-generation': 'true',
      },
      xml: typeXml(name),
    };
  });
  return answerSet(parameters, items, {
    set: 'instanceTypeSet',
    ids: 'InstanceType',
    absent: 'InvalidInstanceType',
  });
};

function architecture(arch: 'amd64' | 'arm64'): string {
  return arch === 'amd64' ? 'x86_64' : 'arm64';
}

function typeXml(name: string): XmlContent {
  const { vcpu, memoryMib, arch, gpu, maxPods } = instanceType(name);
  // The CNI's rule backwards: pods = interfaces × (addresses − 1) + 2.
  const interfaces = vcpu > 16 ? 8 : Math.max(3, Math.min(4, vcpu));
  return {
    instanceType: name,
    currentGeneration: true,
    freeTierEligible: false,
    supportedUsageClasses: { item: ['on-demand', 'spot'] },
    supportedRootDeviceTypes: { item: ['ebs'] },
    bareMetal: false,
    hypervisor: 'nitro',
    processorInfo: {
      supportedArchitectures: { item: [architecture(arch)] },
    },
    vCpuInfo: { defaultVCpus: vcpu, defaultCores: Math.ceil(vcpu / 2) },
    memoryInfo: { sizeInMiB: memoryMib },
    instanceStorageSupported: false,
    networkInfo: {
      maximumNetworkInterfaces: interfaces,
      ipv4AddressesPerInterface: Math.round((maxPods - 2) / interfaces) + 1,
    },
    ...(gpu && {
      gpuInfo: {
        gpus: {
          item: [
            {
              name: gpu.name.toUpperCase(),
              manufacturer: 'NVIDIA',
              count: gpu.count,
              memoryInfo: { sizeInMiB: gpu.memoryMib },
            },
          ],
        },
        totalGpuMemoryInMiB: gpu.count * gpu.memoryMib,
      },
    }),
    burstablePerformanceSupported: name.startsWith('t'),
  };
}

/** DescribeInstanceTypeOfferings: GPUs are not in every zone. */
export const describeInstanceTypeOfferings: QueryOperation = (
  parameters,
  { scope },
) => {
  const byZone = parameters.text('LocationType') === 'availability-zone';
  const locations = byZone
    ? zonesOf(
        scope.region,
        ['a', 'b', 'c', 'd'].map(each => scope.region + each),
      )
    : [scope.region];
  const items = pricedTypes().flatMap(type =>
    locations
      .filter(location => !/^(p|inf|g6e)/.test(type) || !/[ad]$/.test(location))
      .map(location => ({
        id: `${type} ${location}`,
        fields: { 'instance-type': type, location },
        xml: {
          instanceType: type,
          locationType: byZone ? 'availability-zone' : 'region',
          location,
        },
      })),
  );
  return answerSet(parameters, items, {
    set: 'instanceTypeOfferingSet',
    ids: 'none',
    absent: 'InvalidParameterValue',
  });
};
