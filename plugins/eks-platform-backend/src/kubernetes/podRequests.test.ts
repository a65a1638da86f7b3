import type { RawObject } from './KubernetesSource';
import { sumPodRequests } from './podRequests';

const wants = (cpu: string, memory: string, more: RawObject = {}) => ({
  resources: { requests: { cpu, memory } },
  ...more,
});

describe('sumPodRequests', () => {
  it.each<[string, RawObject, RawObject]>([
    ['nothing', { containers: [{}] }, {}],
    [
      'the sum of containers, in whatever units',
      { containers: [wants('250m', '1Gi'), wants('1.5', '512M')] },
      { cpu: '1750m', memory: '1585741824' },
    ],
    [
      'devices',
      { containers: [{ resources: { requests: { 'nvidia.com/gpu': 2 } } }] },
      { 'nvidia.com/gpu': '2' },
    ],
    [
      'the greediest init container',
      {
        containers: [wants('100m', '100')],
        initContainers: [wants('2', '10'), wants('1', '300')],
      },
      { cpu: '2000m', memory: '300' },
    ],
    [
      'sidecars with the containers',
      {
        containers: [wants('1', '100')],
        initContainers: [wants('500m', '50', { restartPolicy: 'Always' })],
      },
      { cpu: '1500m', memory: '150' },
    ],
    [
      'an init container together with the sidecars before it only',
      {
        containers: [wants('100m', '10')],
        initContainers: [
          wants('1', '10'),
          wants('200m', '20', { restartPolicy: 'Always' }),
          wants('900m', '30'),
          wants('300m', '5', { restartPolicy: 'Always' }),
        ],
      },
      { cpu: '1100m', memory: '50' },
    ],
    [
      'overhead on top of requests of the whole pod',
      {
        containers: [wants('1', '100')],
        resources: { requests: { cpu: '3' } },
        overhead: { cpu: '250m', memory: '20' },
      },
      { cpu: '3250m', memory: '120' },
    ],
  ])('counts %s', (_, spec, expected) => {
    expect(sumPodRequests({ spec })).toEqual(expected);
  });

  it('counts what a resize has not given back yet', () => {
    const status = {
      containerStatuses: [
        { name: 'app', resources: { requests: { cpu: '2', memory: '50' } } },
      ],
    };
    const spec = { containers: [wants('1', '100', { name: 'app' })] };
    expect(sumPodRequests({ spec, status })).toEqual({
      cpu: '2000m',
      memory: '100',
    });
  });
});
