import fs from 'node:fs';
import path from 'node:path';

/** CRD files below a folder by the name of the definition; where several releases lie side by side, the last one counts. */
export function crdsByName(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  const files = fs
    .readdirSync(folder, { recursive: true })
    .map(String)
    .filter(file => file.endsWith('.yaml') && !file.includes('bundle'))
    .sort();
  for (const file of files) {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    const name = /^ {2}name: "?([a-z0-9.-]+)"?$/m.exec(text)?.[1];
    if (name && /^kind: CustomResourceDefinition$/m.test(text)) {
      found.set(name, path.join(folder, file));
    }
  }
  return found;
}
