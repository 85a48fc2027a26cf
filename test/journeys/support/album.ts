import type { Walker } from './walker';

/** Puts the first pictures into what is being written, files such as a camera makes, and waits until all are there. */
export async function addsPictures(me: Walker, colours: string[]): Promise<void> {
  const files = await Promise.all(colours.map((colour) => photo(me, colour)));
  const [chooser] = await Promise.all([me.page.waitForEvent('filechooser'), me.taps(/^添加图片/)]);
  await chooser.setFiles(files);
  await me.page.getByRole('img', { name: `第 ${colours.length} 张图片` }).waitFor();
}

async function photo({ page }: Walker, colour: string) {
  const url = await page.evaluate((fill) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2_400, height: 1_800 });
    const context = canvas.getContext('2d')!;
    context.fillStyle = fill;
    context.fillRect(0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/jpeg');
  }, colour);
  return { name: `${colour}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(url.split(',')[1] ?? '', 'base64') };
}
