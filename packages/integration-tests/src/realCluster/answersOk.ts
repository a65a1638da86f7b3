import http from 'node:http';
import https from 'node:https';

/** Whether a health address answers 200 now. */
export function answersOk(url: string, authority?: string): Promise<boolean> {
  const get = url.startsWith('https:') ? https.get : http.get;
  return new Promise(resolve => {
    get(url, { ca: authority, agent: false }, response => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => resolve(false));
  });
}
