import { useEffect, useRef } from 'react';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { Voucher } from '@contract/perk';
import { brightenScreen } from '@/platform/brightness';
import { copyText } from '@/platform/clipboard';
import { confirm } from '@/platform/notify';
import { useSession } from '@/session';
import { faceOfStatus, sayCode } from '@/shared/format/perks';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import { revealCode } from './api';
import { QrCode } from './qr-code';
import './voucher-face.scss';

/** Often enough for somebody who stands at a counter. */
const LOOK_MS = 5_000;

interface FaceProps {
  voucher: Voucher;
  onChanged: () => Promise<void>;
}

/** What the owner shows at the counter, reads, or waits for. */
export function VoucherFace({ voucher, onChanged }: FaceProps) {
  const { kind, status } = voucher;
  if (status === 'cancelled' || status === 'returned') return <Stamp voucher={voucher} />;
  if (kind === 'code') return <ListCode voucher={voucher} onChanged={onChanged} />;
  if (status === 'fulfilled') return <Stamp voucher={voucher} />;
  if (kind === 'goods') return <Parcel voucher={voucher} />;
  return <ShownCode voucher={voucher} onChanged={onChanged} />;
}

/** Bright while it is looked at, and as before when it is not; says by itself when it was used. */
function ShownCode({ voucher, onChanged }: FaceProps) {
  useBrightScreen();
  useLooks(onChanged);
  return (
    <>
      <QrCode text={voucher.voucherCode} label='核销二维码' />
      <View className='face__code'>{sayCode(voucher.voucherCode)}</View>
      <View className='face__hint'>出示二维码，或报出这串码</View>
    </>
  );
}

function useBrightScreen(): void {
  const restore = useRef<(() => void) | null>(null);
  const brighten = () => {
    restore.current ??= brightenScreen();
  };
  const giveBack = () => {
    restore.current?.();
    restore.current = null;
  };
  useEffect(() => {
    brighten();
    return giveBack;
  }, []);
  // a page above this one has the screen as it was
  useDidShow(brighten);
  useDidHide(giveBack);
}

/** While somebody scans it at the counter, its owner sees what becomes of it without touching anything. */
function useLooks(look: () => Promise<void>): void {
  const newest = useRef(look);
  const timer = useRef<ReturnType<typeof setInterval> | null>(null);
  useEffect(() => {
    newest.current = look;
  });
  const begin = () => {
    timer.current ??= setInterval(() => void newest.current(), LOOK_MS);
  };
  const end = () => {
    if (timer.current !== null) clearInterval(timer.current);
    timer.current = null;
  };
  useEffect(() => {
    begin();
    return end;
  }, []);
  useDidShow(begin);
  useDidHide(end);
}

function Parcel({ voucher }: { voucher: Voucher }) {
  return (
    <>
      <Icon name='package' size='xl' className='face__picture' />
      <View className='face__words'>等待寄出</View>
      <View className='face__hint'>
        寄出后这里会显示快递单号，也会发消息告诉你。兑换编号 {sayCode(voucher.voucherCode)}
      </View>
    </>
  );
}

/** What is over: used, done, sent, or given back. */
function Stamp({ voucher }: { voucher: Voucher }) {
  const { word, icon } = faceOfStatus(voucher);
  return (
    <>
      <Icon name={icon} size='xl' className='face__picture' />
      <View className='face__words'>{word}</View>
      {voucher.tracking === '' ? (
        <View className='face__hint'>兑换编号 {sayCode(voucher.voucherCode)}</View>
      ) : (
        <>
          <View className='face__hint'>快递单号</View>
          <View className='face__secret'>{voucher.tracking}</View>
          <Button kind='quiet' size='small' icon='copy' onClick={() => void copyText(voucher.tracking)}>
            复制单号
          </Button>
        </>
      )}
    </>
  );
}

/** A code of a list: hidden until asked for, because a code that was seen cannot be given back. */
function ListCode({ voucher, onChanged }: FaceProps) {
  const communityId = useSession((session) => session.communityId) ?? '';
  const { redemptionId, code } = voucher;
  const reveal = useTask((requestId: string) => revealCode({ communityId, redemptionId }, requestId));
  const ask = async () => {
    const isSure = await confirm({
      title: '显示兑换码？',
      text: '看过以后就不能再取消兑换。',
      confirmText: '显示',
      cancelText: '先不看',
    });
    if (isSure && (await reveal.run())) await onChanged();
  };
  if (code === null) {
    return (
      <>
        <View className='face__secret face__secret--hidden'>•••• •••• ••••</View>
        <View className='face__hint'>只有你能看到。看过以后不能再退。</View>
        <Button icon='eye' busy={reveal.busy} onClick={() => void ask()}>
          显示兑换码
        </Button>
      </>
    );
  }
  return (
    <>
      <View className='face__hint'>你的兑换码</View>
      <View className='face__secret'>{code}</View>
      <Button kind='quiet' icon='copy' onClick={() => void copyText(code)}>
        复制兑换码
      </Button>
    </>
  );
}
