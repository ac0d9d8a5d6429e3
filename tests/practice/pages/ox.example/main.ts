import css from 'tinymce5/skins/ui/oxide/skin.min.css?inline';
import { addStyle, allowOwnHtml } from '../../shared/editor-page.ts';
import { showMail } from '../../shared/mail-page.ts';
import { find } from '../../shared/practice.ts';
import { startTinymce } from '../../shared/tinymce-box.ts';

allowOwnHtml();
void showMail({
  to: '#to',
  subject: '[name="subject"]',
  button: '[data-action="send"]',
  body: async (options) => {
    addStyle(find('#body'), css);
    // Read HTML as they are imported.
    const { default: tinymce } = await import('tinymce5');
    await import('tinymce5/themes/silver');
    await import('tinymce5/icons/default');
    const all = { ...options, readOnly: false, maxLength: undefined };
    return startTinymce(tinymce, find('#body'), all, { skin: false, content_css: false });
  },
});
