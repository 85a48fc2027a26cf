import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { drawQr } from './qr-drawing';
import './qr-code.scss';

/** A QR code in a fixed box. */
export function QrCode({ text, label }: { text: string; label: string }) {
  return (
    <View className='qr' style={{ backgroundImage: `url("${drawQr(text)}")` }} {...a11y({ label, role: 'img' })} />
  );
}
