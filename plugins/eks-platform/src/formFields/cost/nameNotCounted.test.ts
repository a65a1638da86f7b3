import { nameNotCounted } from './nameNotCounted';

it('names each thing once, without its tariff', () => {
  expect(
    nameNotCounted(['traffic', 'CloudTrail: CloudTrail: 2.00 $.', 'traffic']),
  ).toBe('traffic, CloudTrail');
});
