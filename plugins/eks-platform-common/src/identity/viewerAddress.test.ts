import { judgeViewerAddress, publicIpv4 } from './viewerAddress';

const endpoint = (cidrs: string[], isPublic = true) => ({
  endpointPublic: isPublic,
  endpointPrivate: true,
  publicAccessCidrs: cidrs,
});
const office = endpoint(['203.0.113.0/24', '2001:db9::/32']);

it.each([
  ['203.0.113.7', office, 'yes'],
  ['::ffff:203.0.113.7', office, 'yes'],
  ['2001:db9::1', office, 'yes'],
  ['8.8.8.8', office, 'no'],
  ['10.1.2.3', office, 'unknown'],
  ['127.0.0.1', office, 'unknown'],
  ['::1', office, 'unknown'],
  ['100.64.0.9', office, 'unknown'],
  [undefined, office, 'unknown'],
  ['not an address', office, 'unknown'],
  ['8.8.8.8', endpoint([], false), 'unknown'],
  ['8.8.8.8', undefined, 'unknown'],
  [undefined, endpoint(['0.0.0.0/0']), 'yes'],
])('%s: %j is %s', (address, given, allowed) => {
  const { allowed: judged, address: seen } = judgeViewerAddress(address, given);
  expect(judged).toBe(allowed);
  // Inner addresses help nobody and stay where they are.
  expect(seen === undefined || allowed !== 'unknown').toBe(true);
});

it.each([
  ['203.0.113.7', undefined],
  ['8.8.8.8', '8.8.8.8'],
  ['::ffff:8.8.8.8', '8.8.8.8'],
  ['10.1.2.3', undefined],
  ['127.0.0.1', undefined],
  ['2606:4700::1111', undefined],
  ['nonsense', undefined],
  [undefined, undefined],
])('offers %s for an allow-list as %s', (address, offered) => {
  expect(publicIpv4(address)).toBe(offered);
});
