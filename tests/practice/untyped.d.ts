// These libraries come without types; the practice pages use little of them.
declare module 'draft-js';
declare module 'react';
declare module 'react-dom';
