import { decodeNoteKey, type NoteKey, type NoteKeyKind } from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import { CommandError } from './console.ts';

const kinds: { [Kind in NoteKeyKind]: string } = { note: 'log', cosignature: 'witness' };

/** The key of a log or of a witness, as they are given from hand to hand: `name+id+key`. */
export function readNoteKey(text: string, kind: NoteKeyKind): NoteKey {
  const key = decodeNoteKey(nodeCrypto, text.trim());
  if (key && key.kind === kind) return key;
  throw new CommandError(`"${text}" is not the key of a ${kinds[kind]}: name, id and key, joined by "+".`);
}
