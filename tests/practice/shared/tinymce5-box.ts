import css from 'tinymce5/skins/ui/oxide/skin.min.css?inline';
import { addStyle, type EditorOptions } from './editor-page.ts';
import type { Box } from './practice.ts';
import { startTinymce } from './tinymce-box.ts';

/** TinyMCE 5, as webmails have it. */
export async function startTinymce5(place: HTMLElement, options: EditorOptions): Promise<Box> {
  addStyle(place, css);
  // Read HTML as they are imported.
  const { default: tinymce } = await import('tinymce5');
  await import('tinymce5/themes/silver');
  await import('tinymce5/icons/default');
  return startTinymce(tinymce, place, options, { skin: false, content_css: false });
}
