import { getErrorMessage, isNotFound } from './errorMessage';

const answer = (name: string, message: string) =>
  Object.assign(new Error('Request failed with 404 Not Found'), {
    body: { error: { name, message } },
  });

it('takes the words of the backend, without where it looked', () => {
  const error = answer(
    'NotFoundError',
    'There is no lock file; caused by NotFoundError: http://localhost/x',
  );
  expect(getErrorMessage(error)).toBe('There is no lock file');
  expect(isNotFound(error)).toBe(true);
});

it('takes those of the error where there are no others', () => {
  expect(getErrorMessage(new Error('no route'))).toBe('no route');
  expect(isNotFound(new Error('no route'))).toBe(false);
  expect(isNotFound(answer('NotAllowedError', 'no'))).toBe(false);
});
