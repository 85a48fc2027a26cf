/** One picture that was taken. */
export interface Shot {
  group: string;
  name: string;
  width: number;
  /** Relative to the index. */
  file: string;
}

const escape = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The page that shows all pictures, a section per group and a row per width. */
export function indexPage(shots: Shot[], takenAt: string): string {
  const groups = [...new Set(shots.map((shot) => shot.group))];
  const sections = groups.map((group) => {
    const figures = shots
      .filter((shot) => shot.group === group)
      .map(
        ({ file, name, width }) =>
          `<figure><a href="${escape(file)}"><img loading="lazy" width="${Math.round(width * 0.6)}" src="${escape(file)}" alt=""></a>` +
          `<figcaption>${escape(name)} · ${width}</figcaption></figure>`,
      );
    return `<section><h2>${escape(group)}</h2><div>${figures.join('\n')}</div></section>`;
  });
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Qunxing gallery</title>
<style>
  body { margin: 32px; background: #eef0f6; color: #1b1d2a; font: 15px/1.5 system-ui, sans-serif }
  div { display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-start }
  figure { margin: 0 } img { display: block; border-radius: 16px; box-shadow: 0 4px 24px #14163a1f }
  figcaption { margin-top: 8px; color: #565a70 }
</style>
<h1>群星</h1>
<p>${escape(takenAt)}</p>
${sections.join('\n')}
</html>
`;
}
