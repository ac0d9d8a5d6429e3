/** The context menu's line on selected text. */
export const READ_SELECTION = 'read-selection';
