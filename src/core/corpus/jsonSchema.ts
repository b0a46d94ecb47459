/** JSON Schemas of the authored files, for the editor in which they are written. */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import {
  DocumentSchema,
  EntrySchema,
  FigureSchema,
  NotClaimSchema,
  NoteSchema,
  SpeakerSchema,
  TopicSchema,
  WordListSchema,
} from './authored';

/** Text of every file of `corpus/schema/`, by file name. */
export function schemaFiles(): Record<string, string> {
  return {
    'document.schema.json': schemaText(DocumentSchema),
    'terms.schema.json': schemaText(v.array(EntrySchema)),
    'figures.schema.json': schemaText(v.array(FigureSchema)),
    'notes.schema.json': schemaText(v.array(NoteSchema)),
    'not-claims.schema.json': schemaText(v.array(NotClaimSchema)),
    'speakers.schema.json': schemaText(v.array(SpeakerSchema)),
    'topics.schema.json': schemaText(v.array(TopicSchema)),
    'word-lists.schema.json': schemaText(v.array(WordListSchema)),
  };
}

function schemaText(schema: v.GenericSchema): string {
  // A check function (a date that exists) has no counterpart in JSON Schema and is left to the build.
  const json = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
  return `${JSON.stringify(json, null, 2)}\n`;
}
