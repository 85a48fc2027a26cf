/** One line of the result: a figure against another one of the same run. */
export interface Row {
  benchmark: string;
  /** Ours over theirs; null where the figure stands for itself. */
  ratio: number | null;
  against: string;
  detail: string;
  /** Whether it keeps what the project promises; null where nothing is promised. */
  passes: boolean | null;
}

const verdict = (passes: boolean | null) => (passes === null ? '' : passes ? 'kept' : 'BROKEN');

/** The rows as one Markdown table. */
export function tableOf(rows: Row[]): string {
  const head = ['benchmark', 'ratio', 'against', 'detail', 'promise'];
  const lines = rows.map((row) => [row.benchmark, row.ratio ?? '', row.against, row.detail, verdict(row.passes)]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
