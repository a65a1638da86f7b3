import type { FaultScenario } from '../kit/FaultScenario';

/** An image that is not in its registry. */
export const imageNotFound: FaultScenario = {
  id: 'image-pull-fails',
  title: 'A Deployment names an image that is not there',
  expects: 'image-pull-fails',
  heal: 'names an image that exists',
  cause(stage) {
    stage.rework('hello', {
      trouble: {
        reason: 'ImagePullBackOff',
        message:
          'Back-off pulling image "registry.acme.dev/team-web/hello:2026.48": ErrImagePull: rpc error: code = NotFound desc = failed to pull and unpack image: not found',
        since: stage.ago(16),
      },
    });
  },
};
