// A page with hidden text of every kind, beside text that only looks as if it were; nothing is written in it.
export {};
