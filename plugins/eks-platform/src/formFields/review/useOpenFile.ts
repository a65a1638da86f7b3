import type { PlatformPreview } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useState } from 'react';

interface Place {
  path: string;
  line?: number;
}

/** Which file of the preview is open. */
export interface OpenFile {
  place: Place | undefined;
  show(place: Place): void;
}

/** Opens the most telling file first: one that a check names, one that the answers made, else the cluster's values. */
export function useOpenFile(
  preview: PlatformPreview | undefined,
  name: string | undefined,
): OpenFile {
  const [chosen, setChosen] = useState<Place>();
  const exists = preview?.files.some(file => file.path === chosen?.path);
  return {
    place: exists ? chosen : preview && findFirst(preview, name),
    show: setChosen,
  };
}

function findFirst(
  preview: PlatformPreview,
  name: string | undefined,
): Place | undefined {
  const failure = preview.checks.flatMap(check => check.failures)[0];
  if (failure) {
    return { path: failure.file, line: failure.line };
  }
  const paths = new Set(preview.files.map(file => file.path));
  const telling = preview.differs
    .filter(({ path }) => paths.has(path) && !path.startsWith('.'))
    .sort((a, b) => Number(b.change === 'new') - Number(a.change === 'new'));
  const path =
    telling.find(({ path: one }) => one.includes('nodepool'))?.path ??
    telling[0]?.path ??
    [`infra/clusters/${name}.tfvars`, 'README.md'].find(one =>
      paths.has(one),
    ) ??
    preview.files[0]?.path;
  return path === undefined ? undefined : { path };
}
