import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type {
  FluxObjectRef,
  FluxVerb,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiPauseLine, RiPlayLine, RiRestartLine } from '@remixicon/react';
import { useState } from 'react';
import { clusterTranslationRef } from '../translation';
import { FluxDialog } from './FluxDialog';
import { FluxProgressLine } from './FluxProgressLine';
import { useFluxAction, useMayAskFlux } from './useFluxAction';
import styles from './FluxButton.module.css';

const ICONS = {
  reconcile: <RiRestartLine />,
  suspend: <RiPauseLine />,
  resume: <RiPlayLine />,
};

/** Properties of {@link FluxButton}. */
export interface FluxButtonProps {
  verb: FluxVerb;
  object: FluxObjectRef;
  primary?: boolean;
  /** Whether the button names the object; needed where no row does. */
  named?: boolean;
}

/** A verb of Flux with its dialog, then its progress in the same place; nothing for those who may not use it. */
export function FluxButton(props: FluxButtonProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { verb, object, named } = props;
  const mayAsk = useMayAskFlux(verb);
  const { progress, ask } = useFluxAction(verb, object);
  const [isOpen, setOpen] = useState(false);
  if (!mayAsk) {
    return null;
  }
  const words =
    named && verb !== 'suspend'
      ? t(`delivery.verb.${verb}Name`, { name: object.name })
      : t(`delivery.verb.${verb}`);
  const isUnderWay = progress && progress.state !== 'refused';
  return (
    <span className={styles.action}>
      {!isUnderWay && (
        <Button
          size="small"
          variant={props.primary ? 'primary' : 'secondary'}
          iconStart={ICONS[verb]}
          aria-label={named ? undefined : `${words} ${object.name}`}
          onPress={() => setOpen(true)}
        >
          {words}
        </Button>
      )}
      {progress && (
        <FluxProgressLine verb={verb} object={object} progress={progress} />
      )}
      <FluxDialog
        verb={verb}
        object={object}
        isOpen={isOpen}
        onOpenChange={setOpen}
        onConfirm={ask}
      />
    </span>
  );
}
