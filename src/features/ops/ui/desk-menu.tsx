import { View } from '@tarojs/components';
import type { MeHome } from '@contract/home';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { Card } from '@/shared/ui/card';
import type { IconName } from '@/shared/ui/icon';
import { ListRow } from '@/shared/ui/list-row';
import './desk-menu.scss';

interface DeskEntry {
  icon: IconName;
  title: string;
  /** What waits behind it, or what it is for. */
  right: string;
  url: string;
}

/** Everything that operators look after, in the order of a working day. */
const entriesFor = (desk: NonNullable<MeHome['desk']>): DeskEntry[] => [
  {
    icon: 'user-plus',
    title: '入群申请',
    right: desk.applications > 0 ? `${desk.applications} 份待看` : '没有待办',
    url: routes.applications(),
  },
  {
    icon: 'shield-check',
    title: '内容安全',
    right: desk.safetyCases > 0 ? `${desk.safetyCases} 件待看` : '没有待办',
    url: routes.safety(),
  },
  { icon: 'book-open', title: '课程', right: '设置到结营', url: routes.opsCourses() },
  { icon: 'key-round', title: '邀请码和兑换码', right: '进社群用', url: routes.opsCodes() },
  { icon: 'scroll-text', title: '作业点评', right: '各课程的队列', url: routes.reviewQueue() },
  { icon: 'sparkle', title: '等级和特权', right: '门槛、保级、特权', url: routes.opsTiers() },
  { icon: 'users', title: '成员', right: '身份、积分', url: routes.opsMembers() },
  { icon: 'coins', title: '积分规则', right: '获得与有效期', url: routes.opsEarningRules() },
  { icon: 'list-checks', title: '积分对账', right: '每夜自动核对', url: routes.opsReconcile() },
  { icon: 'gift', title: '权益', right: '上架与库存', url: routes.opsPerks() },
  { icon: 'scan-line', title: '核销', right: '扫码或输入', url: routes.opsFulfil() },
];

/** The way from the Me page to each desk. */
export function DeskMenu({ desk }: { desk: NonNullable<MeHome['desk']> }) {
  return (
    <Card rows>
      <View className='desk-menu__title' {...a11y({ role: 'heading' })}>
        运营台
      </View>
      {entriesFor(desk).map(({ icon, title, right, url }) => (
        <ListRow key={url} icon={icon} title={title} right={right} onClick={() => void navigate(url)} />
      ))}
    </Card>
  );
}
