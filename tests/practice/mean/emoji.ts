import { registerPlainText } from '@lexical/plain-text';
import { InputRule, Node, nodePasteRule, Editor as TiptapEditor } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text as TiptapText } from '@tiptap/extension-text';
import { Schema } from '@tiptap/pm/model';
import { schema } from '@tiptap/pm/schema-basic';
import { EditorState, Plugin } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  createEditor,
  type EditorConfig,
  TextNode,
} from 'lexical';
import Quill from 'quill';
import { addStyle, allowOwnHtml } from '../shared/editor-page.ts';
import { SHEET } from '../shared/prosemirror-lines.ts';
import type { EmojiKind } from './kinds.ts';
import { addRich, type MeanPage, OWN, richBox } from './kit.ts';

const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const picture = (alt: string) => ['img', { alt, src: PIXEL, width: 14, height: 14 }] as const;

/** A node for an emoji, made of pastes, and an input rule that looks for it anywhere, as in Elk’s composer. */
const EmojiNode = Node.create({
  ...{ name: 'emoji', inline: true, group: 'inline', atom: true },
  addAttributes: () => ({ alt: { default: '' } }),
  renderHTML: ({ HTMLAttributes }) => picture(HTMLAttributes.alt as string) as never,
  addPasteRules() {
    const find = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/gu;
    return [nodePasteRule({ find, type: this.type, getAttributes: ([alt]) => ({ alt }) })];
  },
  addInputRules() {
    return [
      new InputRule({
        find: EMOJI,
        handler: ({ state, range, match: [alt] }) => {
          const { tr } = state;
          tr.insert(range.from, this.type.create({ alt }));
          tr.delete(tr.mapping.map(range.from), tr.mapping.map(range.to));
        },
      }),
    ];
  },
});

/** Emoji that become nodes of an editor’s own; what is sent has the emoji. */
export const EMOJI_NODES: Record<EmojiKind, MeanPage> = {
  'emoji-tiptap': (place) => {
    addStyle(place, SHEET);
    const editor = new TiptapEditor({
      element: place,
      extensions: [Document, Paragraph, TiptapText, EmojiNode],
      content: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: OWN }] }],
      },
      injectCSS: false,
    });
    const model = () =>
      editor.getText({
        blockSeparator: '\n',
        textSerializers: { emoji: ({ node }) => node.attrs.alt as string },
      });
    return { main: { model, element: () => editor.view.dom as HTMLElement } };
  },
  /** at each change of its state, whatever made it */
  'emoji-prosemirror': (place) => {
    addStyle(place, SHEET);
    const own = new Schema({
      nodes: schema.spec.nodes.addToEnd('emoji', {
        ...{ inline: true, group: 'inline', atom: true, attrs: { alt: {} } },
        toDOM: ({ attrs }) => picture(attrs.alt as string) as never,
      }),
      marks: schema.spec.marks,
    });
    const draw = new Plugin({
      appendTransaction: (_, __, state) => {
        let tr: typeof state.tr | undefined;
        state.doc.descendants((node, at) => {
          const found = !tr && node.isText ? EMOJI.exec(node.text ?? '') : null;
          if (!found) return;
          const from = at + found.index;
          const to = from + found[0].length;
          tr = state.tr.replaceWith(from, to, own.node('emoji', { alt: found[0] }));
        });
        return tr ?? null;
      },
    });
    const doc = own.node('doc', null, [own.node('paragraph', null, [own.text(OWN)])]);
    const view = new EditorView(place, { state: EditorState.create({ doc, plugins: [draw] }) });
    const model = () =>
      view.state.doc.textBetween(
        0,
        view.state.doc.content.size,
        '\n',
        ({ attrs }) => attrs.alt as string,
      );
    return { main: { model, element: () => view.dom } };
  },
  /** a text node of another kind, made by the framework when it draws */
  'emoji-lexical': (place) => {
    class Emoji extends TextNode {
      static override getType = () => 'emoji';
      static override clone = (node: Emoji) => new Emoji(node.__text, node.__key);
      static override importJSON = () => new Emoji('');
      override createDOM(config: EditorConfig) {
        const dom = super.createDOM(config);
        dom.className = 'emoji';
        return dom;
      }
      override isTextEntity = () => true;
    }
    const box = addRich(place);
    box.textContent = '';
    const editor = createEditor({ namespace: 'mean', nodes: [Emoji], onError: console.error });
    editor.setRootElement(box);
    registerPlainText(editor);
    editor.registerNodeTransform(TextNode, (node) => {
      const found = node instanceof Emoji ? null : EMOJI.exec(node.getTextContent());
      if (!found) return;
      const { index } = found;
      const parts = node.splitText(...[index, index + found[0].length].filter((at) => at > 0));
      const part = parts.find((one) => one.getTextContent() === found[0]);
      part?.replace(new Emoji(found[0]).setMode('token'));
    });
    editor.update(
      () => {
        $getRoot()
          .clear()
          .append($createParagraphNode().append($createTextNode(OWN)));
      },
      { discrete: true },
    );
    const model = () =>
      editor.getEditorState().read(() =>
        $getRoot()
          .getChildren()
          .map((one) => one.getTextContent())
          .join('\n'),
      );
    return { main: { model, element: () => box } };
  },
  /** an embed of the editor’s own, when its text has changed */
  'emoji-quill': (place) => startQuill(place, 'img'),
  /** the same between two blanks of no width, as the editor keeps them around what nobody can write in */
  'emoji-quill-span': (place) => startQuill(place, 'span'),
  /** pictures in place of a plain box’s own text, drawn a moment later one by one, the caret put behind each */
  'emoji-late': (place) => {
    const box = addRich(place);
    const draw = () => {
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        const found = EMOJI.exec(text.data);
        if (!found) continue;
        const rest = text.splitText(found.index);
        rest.data = rest.data.slice(found[0].length);
        rest.before(Object.assign(new Image(14, 14), { alt: found[0], src: PIXEL }));
        setTimeout(draw, 40);
        return;
      }
    };
    box.addEventListener('input', () => setTimeout(draw, 40));
    const model = () => {
      const copy = box.cloneNode(true) as HTMLElement;
      for (const image of copy.querySelectorAll('img')) image.replaceWith(image.alt);
      copy.normalize();
      box.after(copy);
      const text = richBox(() => copy).model();
      copy.remove();
      return text;
    };
    return { main: { model, element: () => box } };
  },
};

function registerEmoji(tag: 'img' | 'span'): void {
  const { EmbedBlot } = Quill.import('parchment') as any;
  const Embed = tag === 'img' ? EmbedBlot : (Quill.import('blots/embed') as any);
  class EmojiBlot extends Embed {
    static blotName = 'emoji';
    static tagName = tag;
    static className = 'emoji';
    static create(alt: string) {
      const image = Object.assign(new Image(14, 14), { alt, src: PIXEL });
      const node: HTMLElement = tag === 'img' ? image : document.createElement('span');
      node.className = 'emoji';
      if (node !== image) node.append(image);
      return node;
    }
    static value = (node: HTMLElement) =>
      (node.querySelector('img') ?? (node as HTMLImageElement)).alt;
  }
  Quill.register(EmojiBlot, true);
}

function startQuill(place: HTMLElement, tag: 'img' | 'span'): ReturnType<MeanPage> {
  allowOwnHtml();
  registerEmoji(tag);
  const room = document.createElement('div');
  place.append(room);
  const quill = new Quill(room, { modules: { toolbar: false } });
  quill.setText(OWN, 'silent');
  const read = (show: (emoji: string) => string) =>
    quill
      .getContents()
      .ops.map(({ insert }) =>
        typeof insert === 'string' ? insert : show((insert as { emoji: string }).emoji),
      )
      .join('');
  quill.on('text-change', (_: unknown, __: unknown, source: string) => {
    if (source !== 'user') return;
    for (;;) {
      // Each embed is one character to the editor.
      const found = EMOJI.exec(read(() => '\ufffc'));
      if (!found) return;
      const selection = quill.getSelection();
      quill.deleteText(found.index, found[0].length, 'api');
      quill.insertEmbed(found.index, 'emoji', found[0], 'api');
      if (selection && selection.index > found.index) {
        quill.setSelection(selection.index - found[0].length + 1, 0, 'silent');
      }
    }
  });
  const model = () => read((emoji) => emoji).replace(/\n$/, '');
  return { main: { model, element: () => quill.root } };
}
