import { translateAwsError } from './translateAwsError';

const call = { action: 'eks:ListAddons', role: 'reader', account: 'sandbox' };

describe('translateAwsError', () => {
  it.each([
    [
      'AccessDeniedException',
      'NotAllowedError',
      'eks:ListAddons is denied to role reader of account sandbox',
    ],
    [
      'AccessDenied',
      'NotAllowedError',
      'eks:ListAddons is denied to role reader of account sandbox',
    ],
    [
      'ResourceNotFoundException',
      'NotFoundError',
      'eks:ListAddons found nothing in account sandbox',
    ],
    [
      'NoSuchKey',
      'NotFoundError',
      'eks:ListAddons found nothing in account sandbox',
    ],
    [
      'QueueDoesNotExist',
      'NotFoundError',
      'eks:ListAddons found nothing in account sandbox',
    ],
    [
      'ExpiredToken',
      'ServiceUnavailableError',
      'AWS refused the credentials for eks:ListAddons in account sandbox: ExpiredToken',
    ],
    [
      'CredentialsProviderError',
      'ServiceUnavailableError',
      'Backstage has no AWS credentials',
    ],
    [
      'TimeoutError',
      'ServiceUnavailableError',
      'eks:ListAddons gave no answer in account sandbox: TimeoutError',
    ],
    [
      'ThrottlingException',
      'ServiceUnavailableError',
      'gave no answer in account sandbox: ThrottlingException',
    ],
  ])('%s is a %s', (name, expected, message) => {
    const error = Object.assign(
      new Error('arn:aws:sts::111122223333:assumed-role/reader/x may not'),
      { name },
    );
    const translated = translateAwsError(error, call);
    expect(translated.name).toBe(expected);
    expect(translated.message).toContain(message);
    expect(translated.message).not.toContain('111122223333');
  });

  it('leaves a translated error as it is', () => {
    const denied = translateAwsError(
      { name: 'AccessDenied', message: '' },
      call,
    );
    expect(denied).toMatchObject({
      next: 'Allow eks:ListAddons in the policy of reader',
    });
    expect(translateAwsError(denied, { ...call, action: 'x' })).toBe(denied);
  });
});
