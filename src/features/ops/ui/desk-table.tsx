import type { CSSProperties, PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { DECORATIVE } from '@/platform/a11y';
import './desk-table.scss';

export interface DeskTableProps {
  /** What the cells of a line are called; '' for one that speaks for itself. Figures stand at the right. */
  columns: readonly (string | { figures: string })[];
  /** The columns' widths, as a grid takes them, in CSS pixels and fractions. */
  widths: string;
  /** Without lines there is nothing to head. */
  isEmpty: boolean;
}

/**
 * A list of cards with the class `desk-line`, whose children are its cells. Where the page is wide they are the lines of
 * a table; on a phone each is a card and says itself what its figures are.
 */
export function DeskTable({ columns, widths, isEmpty, children }: PropsWithChildren<DeskTableProps>) {
  return (
    <View className={isEmpty ? '' : 'desk-table'} style={{ '--desk-columns': widths } as CSSProperties}>
      {!isEmpty && (
        <View className='desk-table__head' {...DECORATIVE}>
          {columns.map((column, index) =>
            typeof column === 'string' ? (
              <View key={index}>{column}</View>
            ) : (
              <View key={index} className='desk-table__figures'>
                {column.figures}
              </View>
            ),
          )}
        </View>
      )}
      {children}
    </View>
  );
}
