import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { clusterMessages } from './components/messages';
import { entityCardMessages } from './entityCards/messages';
import { fleetMessages } from './fleet/fleetMessages';
import { formMessages } from './formFields/messages';
import { homeMessages } from './home/messages';
import { taskCardMessages } from './taskCard/messages';

/** Texts of the plugin in English. @alpha */
export const eksPlatformTranslationRef = createTranslationRef({
  id: 'plugin.eks-platform',
  messages: {
    card: entityCardMessages,
    cluster: clusterMessages,
    fleet: fleetMessages,
    form: formMessages,
    home: homeMessages,
    taskCard: taskCardMessages,
  },
});
