interface AnswerOfBackend {
  error?: { name?: string; message?: string };
}

/** What the backend says of a failed request, without what caused it; else what the error itself says. */
export function getErrorMessage(error: Error): string {
  const message = getAnswer(error)?.message ?? error.message;
  return message.split('; caused by ')[0];
}

/** Whether the backend said that there is no such thing. */
export function isNotFound(error: Error): boolean {
  return getAnswer(error)?.name === 'NotFoundError';
}

function getAnswer(error: Error): AnswerOfBackend['error'] {
  return (error as Error & { body?: AnswerOfBackend }).body?.error;
}
