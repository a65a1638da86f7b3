import { findChangeableZones } from './changeableZones';

const zone = (id: string) => `arn:aws:route53:::hostedzone/${id}`;
const change = 'route53:ChangeResourceRecordSets';

describe('findChangeableZones', () => {
  it.each([
    ['nothing', {}, [], []],
    [
      'one zone',
      { Effect: 'Allow', Action: change, Resource: zone('Z1') },
      ['Z1'],
      [],
    ],
    [
      'several',
      {
        Effect: 'Allow',
        Action: ['route53:GetChange', change],
        Resource: [zone('Z1'), zone('Z2')],
      },
      ['Z1', 'Z2'],
      [],
    ],
    [
      'all by pattern',
      { Effect: 'Allow', Action: 'route53:Change*', Resource: zone('*') },
      ['*'],
      [],
    ],
    ['everything', { Effect: 'Allow', Action: '*', Resource: '*' }, ['*'], []],
    [
      'reads only',
      { Effect: 'Allow', Action: 'route53:List*', Resource: '*' },
      [],
      [],
    ],
    [
      'another service',
      { Effect: 'Allow', Action: 's3:*', Resource: '*' },
      [],
      [],
    ],
    [
      'a change of something else',
      {
        Effect: 'Allow',
        Action: change,
        Resource: 'arn:aws:route53:::change/*',
      },
      [],
      [],
    ],
    [
      'a denial',
      { Effect: 'Deny', Action: change, Resource: zone('Z1') },
      [],
      ['Z1'],
    ],
    [
      'any case',
      {
        Effect: 'Allow',
        Action: 'ROUTE53:changeresourcerecordsets',
        Resource: zone('Z1'),
      },
      ['Z1'],
      [],
    ],
  ])('%s', (_, Statement, allowed, denied) => {
    expect(findChangeableZones(JSON.stringify({ Statement }))).toEqual({
      allowed,
      denied,
    });
    const list = JSON.stringify({ Statement: [Statement] });
    expect(findChangeableZones(list)).toEqual({ allowed, denied });
  });
});
