import fs from 'node:fs';
import path from 'node:path';

const plain = text => text.trim().replace(/\s+/g, ' ');

/** Changes every line of the file that reads so, however it is aligned; false if there is none. */
export function damage(folder, { file, from, to }) {
  const target = path.join(folder, file);
  let found = false;
  const lines = fs
    .readFileSync(target, 'utf8')
    .split('\n')
    .map(line => {
      if (plain(line) !== from) {
        return line;
      }
      found = true;
      return to;
    });
  fs.writeFileSync(target, lines.join('\n'));
  return found;
}
