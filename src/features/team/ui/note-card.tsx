import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Team } from '@contract/team';
import { a11y } from '@/platform/a11y';
import { Avatar } from '@/shared/ui/avatar';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { FormattedDate } from '@/shared/ui/formatted-date';
import { NoteSheet } from './note-sheet';
import './note-card.scss';

/** What the captain says to the team; whoever may write it finds the pencil here. Nothing where there is nothing to say. */
export function NoteCard({ team }: { team: Team }) {
  const [isWriting, setWriting] = useState(false);
  const { captainsNote: note, canWriteNote } = team;
  if (!note && !canWriteNote) return null;
  return (
    <Card>
      <View className='note__head'>
        {note?.writer && <Avatar person={note.writer} size='s' />}
        <View className='note__words'>
          <View className='note__title' {...a11y({ role: 'heading' })}>
            队长的话
          </View>
          {note && (
            <View className='note__soft'>
              {note.writer && `${note.writer.nickname} · `}
              <FormattedDate at={note.writtenAt} />
            </View>
          )}
        </View>
        {canWriteNote && (
          <View className='note__edit'>
            <Button
              kind='plain'
              size='small'
              icon='pencil'
              label={note ? '修改队长的话' : '写队长的话'}
              onClick={() => setWriting(true)}
            >
              {note ? '修改' : '写一句'}
            </Button>
          </View>
        )}
      </View>
      {note ? (
        <View className='note__text'>{note.text}</View>
      ) : (
        <View className='note__empty'>写下这周的约定、共读的时间，或者一句鼓励，全队都会看到。</View>
      )}
      {isWriting && <NoteSheet team={team} onClose={() => setWriting(false)} />}
    </Card>
  );
}
