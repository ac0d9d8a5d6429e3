// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { editors, recogniseEditor } from '../../../utils/compose/editors.ts';
import { startPage } from './browser-stand-in.ts';
import { editable, field } from './caret-notation.ts';

beforeEach(startPage);

describe('an editor is told from the page alone', () => {
  it.each([
    ['lexical', { 'data-lexical-editor': 'true' }],
    ['draft', { class: 'public-DraftEditor-content' }],
    ['slate', { 'data-slate-editor': 'true' }],
    ['prosemirror', { class: 'ProseMirror' }],
    ['quill', { class: 'ql-editor' }],
    ['ckeditor5', { class: 'ck-editor__editable' }],
    ['tinymce', { class: 'mce-content-body' }],
    ['ckeditor4', { class: 'cke_editable' }],
    ['contenteditable', { class: 'something-else' }],
  ])('%s', (id, attributes) => {
    expect(recogniseEditor(editable('', { attributes })).id).toBe(id);
  });

  it('a field is the browser’s own', () => {
    const { id, strategies } = recogniseEditor(field('', { attributes: { class: 'ProseMirror' } }));
    expect([id, strategies]).toEqual(['field', ['typing']]);
  });

  it('an unknown one is pasted into first, but in a shadow root typed', () => {
    expect(recogniseEditor(editable('')).strategies[0]).toBe('paste');
    const host = document.createElement('div');
    document.body.append(host);
    const inside = editable('', { place: host.attachShadow({ mode: 'open' }) });
    expect(recogniseEditor(inside).strategies).toEqual(['typing', 'paste']);
  });
});

// A command that Draft.js does not expect corrupts it, and a plain paste into an unknown box does no harm.
it('no library that breaks at typing is typed into', () => {
  const typed = editors.filter(({ strategies }) => strategies.includes('typing'));
  expect(typed.map(({ id }) => id)).toEqual(['prosemirror', 'tinymce', 'ckeditor4']);
});
