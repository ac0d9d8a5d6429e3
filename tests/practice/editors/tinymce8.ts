import css from 'tinymce/skins/ui/oxide/skin.css?inline';
import { addStyle, allowOwnHtml, showEditor } from '../shared/editor-page.ts';
import { startTinymce } from '../shared/tinymce-box.ts';

allowOwnHtml();
void showEditor(async (place, options) => {
  addStyle(place, css);
  const { default: tinymce } = await import('tinymce');
  await import('tinymce/models/dom');
  await import('tinymce/themes/silver');
  await import('tinymce/icons/default');
  return startTinymce(tinymce, place, options, {
    license_key: 'gpl',
    skin: false,
    content_css: false,
  });
});
