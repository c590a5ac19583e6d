import { expect, test } from 'vitest';
import { archiveJsonSchema } from '#shared/archive/archive-json-schema.ts';

test('the JSON Schema names every member of an archive and requires it', () => {
  const schema = archiveJsonSchema();
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    required: ['format', 'version', 'exportedAt', 'case', 'person', 'incident'],
    properties: {
      format: { const: 'casekeep-case' },
      version: { const: 2 },
      incident: {
        items: {
          properties: {
            fields: {
              properties: { title: { properties: { text: { type: 'string', maxLength: 200 } } } },
            },
          },
        },
      },
    },
  });
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});
