import { scaffolderTemplateOutputsBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { lazy, Suspense } from 'react';

const PlatformTaskCard = lazy(() =>
  import('../taskCard').then(m => ({ default: m.PlatformTaskCard })),
);

/** Result card of the tasks that create or register a platform. */
export const taskCardExtension = scaffolderTemplateOutputsBlueprint.make({
  name: 'platform',
  params: {
    templateRefs: [
      'template:default/eks-platform',
      'template:default/eks-platform-register',
    ],
    component: props => (
      <Suspense fallback={null}>
        <PlatformTaskCard {...props} />
      </Suspense>
    ),
  },
});
