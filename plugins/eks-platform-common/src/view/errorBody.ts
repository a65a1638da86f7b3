/** What every route answers when it cannot do what was asked, as Backstage writes it. @public */
export interface ErrorResponseBody {
  error: {
    /** `NotAllowedError`, `InputError`, … */
    name: string;
    /** One sentence that a person can act on. */
    message: string;
    [more: string]: unknown;
  };
  request?: { method: string; url: string };
  response: { statusCode: number };
}
