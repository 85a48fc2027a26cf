import { startLocalCloud } from '../test/weapp/cloud/local-cloud';
import { launch } from '../test/weapp/runtime/mini-program';
import { DataWatch } from '../test/weapp/runtime/data-watch';
const inspect = DataWatch.prototype.inspect;
DataWatch.prototype.inspect = function (p: string, d: any) { const s = JSON.stringify(d); console.log('   set', p, s.length, Object.entries(d).map(([k, v]) => `${k}:${JSON.stringify(v)?.length}`).join(' ').slice(0, 300)); inspect.call(this, p, d); };
(async () => {
  const c = await startLocalCloud();
  const cl = c.as('demo-lin-xiaoman');
  const app = await launch({ package: 'dist/weapp', cloud: cl });
  try {
  await app.waitFor('点亮今天'); await app.settle(); console.log('painted', cl.calls);
  await app.tap('课程'); await app.waitFor(() => app.count('.feed-card') >= 20); console.log('course', app.count('.feed-card'), cl.calls);
  await app.scrollToBottom(); await app.waitFor(() => app.count('.feed-card') >= 40); console.log('more', app.count('.feed-card'), cl.calls);
  await app.tap('点亮今天'); console.log('compose', app.count('.feed-card'), cl.calls);
  await app.input('textarea', '今天读到第三章，慢就是稳。'); await app.tap('点亮').catch(() => undefined); await new Promise((r) => setTimeout(r, 3000)); console.log(app.currentPath());
  } catch (e) { console.log(e, cl.calls); }
  await new Promise((r) => setTimeout(r, 1000)); console.log(cl.calls);
  app.kill(); await c.stop();
})();
