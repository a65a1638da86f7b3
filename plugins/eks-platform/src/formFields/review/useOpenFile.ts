import type { PlatformPreview } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useState } from 'react';
import type { PartialAnswers } from '../answers/presetAnswers';

const IDENTITY = [
  'preset',
  'name',
  'owner',
  'description',
  'repoUrl',
  'account',
];

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
  answers: PartialAnswers,
): OpenFile {
  const [chosen, setChosen] = useState<Place>();
  const exists = preview?.files.some(file => file.path === chosen?.path);
  return {
    place: exists ? chosen : preview && findFirst(preview, answers),
    show: setChosen,
  };
}

function findFirst(
  preview: PlatformPreview,
  answers: PartialAnswers,
): Place | undefined {
  const failure = preview.checks.flatMap(check => check.failures)[0];
  if (failure) {
    return { path: failure.file, line: failure.line };
  }
  const paths = new Set(preview.files.map(file => file.path));
  // Who owns it and what it is called changes files of every platform; that tells nothing.
  const hasOwnAnswers = answers.edited?.some(path => !IDENTITY.includes(path));
  const telling = (hasOwnAnswers ? preview.differs : [])
    .filter(({ path }) => paths.has(path) && !path.startsWith('.'))
    .sort((a, b) => Number(b.change === 'new') - Number(a.change === 'new'));
  const path =
    telling.find(({ path: one }) => one.includes('nodepool'))?.path ??
    telling[0]?.path ??
    [`infra/clusters/${answers.name}.tfvars`, 'README.md'].find(one =>
      paths.has(one),
    ) ??
    preview.files[0]?.path;
  return path === undefined ? undefined : { path };
}
