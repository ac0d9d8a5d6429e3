// These libraries come without types; the practice pages use little of them.
declare module 'draft-js';
declare module 'react';
declare module 'react-dom';
declare module 'react-dom/client';
declare module 'quill1';
declare module 'tiptap3';
declare module 'tinymce5';
declare module 'tinymce5/*';
declare module 'trix';
declare module '@wordpress/rich-text';
declare module 'twitter-text';
declare module 'tinymce/models/dom';
declare module 'tinymce/themes/silver';
declare module 'tinymce/icons/default';
