import { View } from '@tarojs/components';
import type { VerifiedCertificate } from '@contract/closing';
import { a11y } from '@/platform/a11y';
import { Icon } from '@/shared/ui/icon';
import { Star } from '@/shared/ui/star';
import { sayHolder, sayIssued, sayPeriod, wholePercent } from '../closing/rules';
import './certificate-sheet.scss';

export interface CertificateSheetProps {
  certificate: VerifiedCertificate & { code?: string; litDays?: number };
  /** Copies the code, which is shown then. */
  onCopy?: () => void;
}

/** A certificate on a night sky: who completed what, when and how far. */
export function CertificateSheet({ certificate, onCopy }: CertificateSheetProps) {
  const { courseTitle, communityName, share, code, litDays } = certificate;
  const lit = litDays === undefined ? '' : `点亮 ${litDays} 天 · `;
  return (
    <View className='certificate'>
      <Star mark='lit' size='l' />
      <View className='certificate__kind'>结营证书</View>
      <View className='certificate__name' {...a11y({ role: 'heading' })}>
        {sayHolder(certificate)}
      </View>
      <View className='certificate__soft'>完成了</View>
      <View className='certificate__title'>{courseTitle}</View>
      <View className='certificate__soft'>{sayPeriod(certificate)}</View>
      <View className='certificate__share'>{`${lit}完成 ${wholePercent(share)}%`}</View>
      <View className='certificate__soft'>{`${communityName} · ${sayIssued(certificate)}颁发`}</View>
      {code !== undefined && (
        <View
          className='certificate__code'
          onClick={onCopy}
          {...a11y({ label: `证书编号 ${code}，轻点复制`, role: 'button' })}
        >
          {code}
          <Icon name='copy' size='s' />
        </View>
      )}
    </View>
  );
}
