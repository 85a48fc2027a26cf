import { useState } from 'react';
import { useLoad } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { scanner } from '@/platform/scan';
import { useShareCard } from '@/platform/share';
import { routes } from '@/routes';
import { sayError } from '@/shared/format/errors';
import { momentNow } from '@/shared/hooks/moment';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { TextInput } from '@/shared/ui/field/text-input';
import { Icon } from '@/shared/ui/icon';
import { NightSky } from '@/shared/ui/night-sky';
import { Page } from '@/shared/ui/page';
import { Skeleton } from '@/shared/ui/skeleton';
import { codeIn } from '../../closing/rules';
import { useVerification } from '../../closing/store';
import { CertificateSheet } from '../../ui/certificate-sheet';
import './index.scss';

const SHORTEST_CODE = 4;

export default function VerifyPage() {
  const remote = useVerification();
  const [typed, setTyped] = useState('');
  const code = codeIn(typed).slice(0, LIMITS.codeCharacters);
  const isBusy = remote.status === 'loading';
  const isAskable = code.length >= SHORTEST_CODE && !isBusy;

  const ask = async (text: string) => {
    const asked = codeIn(text).slice(0, LIMITS.codeCharacters);
    setTyped(asked);
    if (asked.length >= SHORTEST_CODE) await useVerification.getState().open(asked);
  };
  const type = (text: string) => {
    setTyped(text);
    // what is below belongs to the code that was asked for
    useVerification.getState().reset();
  };
  const scan = async () => {
    const scanned = await scanner.scan();
    if (scanned !== null) await ask(scanned);
  };

  useLoad(({ code: given }) => {
    useVerification.getState().reset();
    if (typeof given === 'string' && given !== '') void ask(decodeURIComponent(given));
  });
  useShareCard(() => ({ title: '核验结营证书', path: routes.verifyCertificate(code === '' ? undefined : code) }));

  const error =
    remote.error?.code === 'RESOURCE.NOT_FOUND'
      ? '没有找到这张证书，核对一下编号再试'
      : remote.error && sayError(remote.error, momentNow());

  return (
    <Page
      title='核验证书'
      footer={
        <Button kind='star' busy={isBusy} disabled={!isAskable} onClick={() => void ask(typed)}>
          核验
        </Button>
      }
    >
      <Card>
        <TextInput
          label='证书编号'
          placeholder='证书下方的 15 位编号'
          hint='大小写、空格和横线都不影响'
          value={typed}
          maxLength={LIMITS.codeCharacters}
          confirmType='search'
          error={error ?? null}
          onChange={type}
          onConfirm={() => void ask(typed)}
        />
        {scanner.canScan && (
          <Button kind='quiet' icon='scan-line' onClick={() => void scan()}>
            扫证书上的二维码
          </Button>
        )}
      </Card>
      {isBusy && remote.data === null && <Skeleton height={640} />}
      {remote.data !== null && (
        <>
          <View className='verify__true' {...a11y({ role: 'alert' })}>
            <Icon name='shield-check' />
            证书真实有效
          </View>
          <NightSky card>
            <View className='verify__sheet'>
              <CertificateSheet certificate={remote.data} />
            </View>
          </NightSky>
        </>
      )}
      {remote.status === 'idle' && (
        <View className='verify__about'>
          每张结营证书都有一个编号。任何人都可以在这里核验它是不是真的，不需要加入社群。
        </View>
      )}
    </Page>
  );
}
