import { useDidShow, useRouter } from '@tarojs/taro';
import type { Certificate } from '@contract/closing';
import { DrawingBoard, saveDrawing } from '@/platform/canvas';
import { copyText } from '@/platform/clipboard';
import { navigate } from '@/platform/navigation';
import { toast } from '@/platform/notify';
import { addressOf, SHARES_BY_BUTTON, shareLink, useShareCard } from '@/platform/share';
import { routes } from '@/routes';
import { openInCommunity } from '@/session';
import { sayError } from '@/shared/format/errors';
import { momentNow } from '@/shared/hooks/moment';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { Skeleton } from '@/shared/ui/skeleton';
import { StateView } from '@/shared/ui/state-view';
import { certificatePicture } from '../../closing/certificate-picture';
import { SAVED_WORDS, shareTitle } from '../../closing/rules';
import { useCertificate } from '../../closing/store';
import { CertificateSheet } from '../../ui/certificate-sheet';

async function openCertificate(courseId: string): Promise<void> {
  await openInCommunity(useCertificate, (communityId) => useCertificate.getState().open({ communityId, courseId }));
}

export default function CertificatePage() {
  const { courseId = '' } = useRouter().params;
  const remote = useCertificate();
  const certificate = remote.data;
  useDidShow(() => void openCertificate(courseId));
  // whoever opens the card sees that it is true, member or not
  const card = {
    title: certificate ? shareTitle(certificate) : '结营证书',
    path: routes.verifyCertificate(certificate?.code),
  };
  useShareCard(() => card);

  if (certificate === null && remote.error?.code === 'CERTIFICATE.NOT_EARNED') {
    return (
      <Page title='结营证书' kind='night'>
        <StateView
          icon='award'
          title='这一期没有证书'
          text={sayError(remote.error, momentNow())}
          action={{ label: '看我的结营报告', onClick: () => void navigate(routes.courseReport(courseId)) }}
        />
      </Page>
    );
  }
  return (
    <Page
      title='结营证书'
      kind='night'
      className='certificate-page'
      footer={certificate ? <SaveCertificate certificate={certificate} /> : undefined}
    >
      <RemoteView
        remote={remote}
        skeleton={<Skeleton height={780} className='certificate-waits' />}
        onRetry={() => void openCertificate(courseId)}
      >
        {(data) => (
          <>
            <CertificateSheet certificate={data} onCopy={() => void copy(data.code)} />
            <Button
              kind='ghost'
              icon='share-2'
              {...(SHARES_BY_BUTTON ? { openType: 'share' as const } : { onClick: () => void share(card) })}
            >
              分享给朋友
            </Button>
          </>
        )}
      </RemoteView>
    </Page>
  );
}

async function copy(code: string): Promise<void> {
  if (await copyText(code)) toast('编号已复制');
}

async function share(card: { title: string; path: string }): Promise<void> {
  if (await shareLink(card)) toast('核验链接已复制');
}

function SaveCertificate({ certificate }: { certificate: Certificate }) {
  const save = useTask(async () => {
    const verifyAt = addressOf(routes.verifyCertificate(certificate.code)) ?? certificate.code;
    return { ok: true, data: await saveDrawing(certificatePicture({ ...certificate, verifyAt })) };
  });
  return (
    <>
      <Button
        kind='star'
        icon='download'
        busy={save.busy}
        onClick={() => void save.run().then((saved) => saved && toast(SAVED_WORDS[saved]))}
      >
        保存证书图片
      </Button>
      <DrawingBoard />
    </>
  );
}
