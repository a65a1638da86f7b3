import { escapeMarkdown } from './markdown';

it.each([
  ['no matches for `EC2NodeClass`', 'no matches for `EC2NodeClass`'],
  ['[click](javascript:alert(1))', '\\[click\\](javascript:alert(1))'],
  ['![](https://evil.dev/pixel)', '\\!\\[\\](https://evil.dev/pixel)'],
  ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
  ['line one\n# line two', 'line one \\# line two'],
  ['@channel look', '@\u200bchannel look'],
  ['**bold** _it_ ~~no~~', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~'],
  ['a ` alone <b>', 'a \\` alone \\<b\\>'],
  ['`in <b> code` out <b>', '`in <b> code` out \\<b\\>'],
  ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
])('%j', (text, markdown) => {
  expect(escapeMarkdown(text)).toBe(markdown);
});
