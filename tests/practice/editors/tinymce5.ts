import css from 'tinymce5/skins/ui/oxide/skin.css?inline';
import { addStyle, allowOwnHtml, showEditor } from '../shared/editor-page.ts';
import { startTinymce } from '../shared/tinymce-box.ts';

allowOwnHtml();
void showEditor(async (place, options) => {
  addStyle(place, css);
  const { default: tinymce } = await import('tinymce5');
  await import('tinymce5/themes/silver');
  await import('tinymce5/icons/default');
  return startTinymce(tinymce, place, options, { skin: false, content_css: false });
});
