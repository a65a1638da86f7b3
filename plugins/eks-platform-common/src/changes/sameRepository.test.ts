import { isSameRepository } from './sameRepository';

const WEB = 'https://git.acme.dev/platforms/dp';

it.each([
  ['https://git.acme.dev/platforms/dp.git', WEB, true],
  ['ssh://git@git.acme.dev/platforms/dp', WEB, true],
  ['ssh://git@git.acme.dev:22/platforms/dp.git', WEB, true],
  ['git@git.acme.dev:platforms/dp.git', WEB, true],
  [
    'http://localhost:7013/platforms/dp.git',
    'http://localhost:7013/platforms/dp',
    true,
  ],
  [
    'http://localhost:7013/platforms/dp',
    'http://localhost/platforms/dp',
    false,
  ],
  ['https://git.acme.dev/platforms/dp-copy', WEB, false],
  ['https://evil.dev/platforms/dp', WEB, false],
  [undefined, undefined, false],
])('%s and %s: %s', (a, b, same) => {
  expect(isSameRepository(a, b)).toBe(same);
});
