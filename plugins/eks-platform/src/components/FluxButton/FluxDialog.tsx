import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import type {
  FluxObjectRef,
  FluxVerb,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatMoment } from '../../text/time';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { findRow } from './findRow';

/** Properties of {@link FluxDialog}. */
export interface FluxDialogProps {
  verb: FluxVerb;
  object: FluxObjectRef;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onConfirm: () => void;
}

/** Says what a verb does, and who suspended what is about to be resumed. */
export function FluxDialog(props: FluxDialogProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  const { verb, object, onOpenChange } = props;
  const { name } = object;
  const suspended = findRow(view, object)?.suspended;
  const when =
    suspended?.at && formatMoment(new Date(suspended.at), Date.now());
  return (
    <Dialog isOpen={props.isOpen} onOpenChange={onOpenChange} width={440}>
      <DialogHeader>{t(`delivery.dialog.${verb}Title`, { name })}</DialogHeader>
      <DialogBody>
        <p>{t(`delivery.dialog.${verb}Text`)}</p>
        {verb === 'resume' && suspended?.by && (
          <p>
            {when
              ? t('delivery.dialog.resumeBy', {
                  by: suspended.by,
                  when,
                })
              : t('delivery.dialog.resumeByWhom', {
                  by: suspended.by,
                })}
          </p>
        )}
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          onPress={() => {
            onOpenChange(false);
            props.onConfirm();
          }}
        >
          {t(`delivery.dialog.${verb}Do`)}
        </Button>
        <Button variant="secondary" slot="close">
          {t('delivery.dialog.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
