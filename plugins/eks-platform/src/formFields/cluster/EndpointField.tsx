import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { LockedChoices } from '../network/LockedChoices';
import { Field, Segmented, useFormText } from '../parts';

type Endpoint = 'private' | 'allow-list';

/** Who can reach the API server. */
export function EndpointField(props: PlatformFieldProps) {
  const { account } = usePlatformForm();
  const endpoint = useAnswer<Endpoint>('endpoint');
  const { t } = useFormText();
  const label = {
    private: t('endpoint.private'),
    'allow-list': t('endpoint.allowList'),
  };
  return (
    <Field
      {...describeField(props)}
      findings={endpoint.findings}
      isMine={endpoint.isMine}
      presetValue={endpoint.presetValue && label[endpoint.presetValue]}
      onReset={endpoint.reset}
      help={
        <>
          {endpoint.value === 'private'
            ? t('endpoint.helpPrivate')
            : t('endpoint.helpAllowList')}
          <LockedChoices
            choices={[
              {
                name: t('endpoint.open'),
                reason: t('endpoint.openLocked', {
                  account: account?.alias ?? '',
                }),
              },
            ]}
          />
        </>
      }
    >
      {control => (
        <Segmented<Endpoint | 'open'>
          control={control}
          options={[
            { value: 'private', label: label.private },
            { value: 'allow-list', label: label['allow-list'] },
            {
              value: 'open',
              label: t('endpoint.open'),
              locked: t('notAllowedIn', { account: account?.alias ?? '' }),
            },
          ]}
          value={endpoint.value}
          onChange={value => endpoint.change(value as Endpoint)}
        />
      )}
    </Field>
  );
}
