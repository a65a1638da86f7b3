import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, VisuallyHidden, type ButtonProps } from '@backstage/ui';
import { RiFileCopyLine } from '@remixicon/react';
import { clusterTranslationRef } from '../translation';
import { useClipboard } from './useClipboard';

/** Properties of {@link CopyButton}. */
export interface CopyButtonProps
  extends Pick<ButtonProps, 'variant' | 'className'> {
  text: string;
  label: string;
}

/** A button that copies a text; for two seconds its label says how that went. */
export function CopyButton(props: CopyButtonProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { text, label, variant = 'secondary', className } = props;
  const [state, copy] = useClipboard();
  const word = state !== 'idle' && t(`copy.${state}`);
  return (
    <>
      <Button
        variant={variant}
        className={className}
        size="small"
        iconStart={<RiFileCopyLine />}
        onPress={() => copy(text)}
      >
        {word || label}
      </Button>
      <VisuallyHidden>
        <span role="status">{word}</span>
      </VisuallyHidden>
    </>
  );
}
