import { type ContentModelDocument, createEditor, type EditorPlugin } from 'roosterjs';
import type { EditorOptions } from './editor-page.ts';
import type { Box } from './practice.ts';

/** roosterjs with its own plugins, as Outlook and Proton have it. */
export function startRooster(
  holder: HTMLDivElement,
  { draft, readOnly, onChange }: EditorOptions,
): Box {
  const watch: EditorPlugin = {
    getName: () => 'practice',
    initialize: () => undefined,
    dispose: () => undefined,
    onPluginEvent: onChange,
  };
  const editor = createEditor(holder, [watch], modelOf(draft));
  if (readOnly) holder.contentEditable = 'false';
  const model = () => {
    const { blocks } = editor.getContentModelCopy('disconnected');
    return blocks
      .flatMap((block) => {
        if (block.blockType !== 'Paragraph') return [];
        // The place of the caret beside the first line, after an undo; an empty line has a break.
        if (block.segments.every(({ segmentType }) => segmentType === 'SelectionMarker')) return [];
        const text = block.segments
          .map((segment) =>
            segment.segmentType === 'Text'
              ? segment.text
              : segment.segmentType === 'Br'
                ? '\n'
                : '',
          )
          .join('');
        // A break at a paragraph's end only holds it open.
        return [text.replace(/\n$/, '').replaceAll('\u00a0', ' ')];
      })
      .join('\n');
  };
  return { model, element: () => holder };
}

function modelOf(draft: string): ContentModelDocument {
  return {
    blockGroupType: 'Document',
    blocks: draft.split('\n').map((text) => ({
      blockType: 'Paragraph',
      segments: text
        ? [{ segmentType: 'Text', text, format: {} }]
        : [{ segmentType: 'Br', format: {} }],
      format: {},
    })),
  };
}
