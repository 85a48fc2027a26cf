import { useEffect, useState } from 'react';
import { choosePersona, personaReady, personas, type Persona } from '../login';

/** A small floating switch between the demo people. Plain HTML: it is no part of the product. */
export function PersonaSwitcher() {
  const [people, setPeople] = useState<Persona[]>([]);
  const [current, setCurrent] = useState<string | null>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    void personas().then(setPeople);
    void personaReady().then(setCurrent);
  }, []);

  if (people.length === 0) return null;
  const me = people.find(({ openid }) => openid === current);
  return (
    <aside className='persona' aria-label='预览身份'>
      {open && (
        <ul className='persona__list'>
          {people.map(({ openid, label, note }) => (
            <li key={openid}>
              <button
                type='button'
                className='persona__choice'
                aria-pressed={openid === current}
                onClick={() => choosePersona(openid)}
              >
                <b>{label}</b>
                <span className='persona__note'>{note}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type='button' className='persona__switch' aria-expanded={open} onClick={() => setOpen(!open)}>
        {me ? `预览：${me.label}` : '选择身份'}
      </button>
    </aside>
  );
}
