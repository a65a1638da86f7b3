import { forgetKeptAnswers, keepAnswers, readKeptAnswers } from './keptAnswers';

beforeEach(() => window.sessionStorage.clear());

it('keeps what was typed, by address, until it is forgotten', () => {
  keepAnswers('/form', { name: 'shop', edited: ['name'] });
  keepAnswers('/form?clone=x', { drafts: { zones: {} as any }, edited: [] });
  expect(readKeptAnswers('/form')).toEqual({ name: 'shop', edited: ['name'] });
  expect(readKeptAnswers('/form?clone=x')).toBeDefined();
  expect(readKeptAnswers('/form?clone=y')).toBeUndefined();

  window.sessionStorage.setItem('of another plugin', 'x');
  forgetKeptAnswers();
  expect(readKeptAnswers('/form')).toBeUndefined();
  expect(window.sessionStorage.getItem('of another plugin')).toBe('x');
});

it('keeps nothing that nobody typed', () => {
  keepAnswers('/form', { name: 'shop', edited: ['name'] });
  keepAnswers('/form', { preset: 'gitops-platform', edited: [] });
  expect(readKeptAnswers('/form')).toBeUndefined();
});

it('lives with what others wrote there', () => {
  window.sessionStorage.setItem('eks-platform.form:/form', '{"edited":1');
  expect(readKeptAnswers('/form')).toBeUndefined();
  window.sessionStorage.setItem('eks-platform.form:/form', '"x"');
  expect(readKeptAnswers('/form')).toBeUndefined();
});
