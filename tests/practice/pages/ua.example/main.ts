// A section's page of an urgent action, to be read; nothing is written in it.
export {};
