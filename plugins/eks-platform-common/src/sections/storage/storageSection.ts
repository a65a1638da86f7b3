import type { SectionDefinition } from '../sectionDefinition';
import { makeStorageView } from './makeStorageView';
import type { StorageView } from './storageView';

export const storageSection: SectionDefinition<StorageView> = {
  required: ['persistentVolumeClaims'],
  optional: [
    'persistentVolumes',
    'storageClasses',
    'csiNodes',
    'volumeAttachments',
    'volumes',
    'backups',
    'backupSchedules',
    'backupLocations',
  ],
  make: makeStorageView,
};
