import { h as preactElement, render as preactRender } from 'preact';
import { useState as usePreactState } from 'preact/hooks';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createApp, h, ref } from 'vue';
import { fieldIn } from './field-box.ts';
import type { Box } from './practice.ts';

export interface FieldOptions {
  draft: string;
  readOnly?: boolean;
  maxLength?: number | undefined;
  onChange(): void;
}

type Attributes = Record<string, string>;

/** A textarea whose text is React's state, and nothing else. */
export async function startReactField(
  place: HTMLElement,
  attributes: Attributes,
  { draft, readOnly, maxLength, onChange }: FieldOptions,
): Promise<Box> {
  let held = draft;
  // biome-ignore lint/correctness/noComponentHookFactories: one page, one field
  function Field() {
    const [text, setText] = useState(draft);
    return createElement('textarea', {
      ...attributes,
      value: text,
      readOnly,
      maxLength,
      onChange: (event: { target: HTMLTextAreaElement }) => {
        held = event.target.value;
        setText(held);
        onChange();
      },
    });
  }
  createRoot(place).render(createElement(Field));
  const field = await fieldIn(place);
  return { model: () => held, element: () => field };
}

/** The same with Preact. */
export async function startPreactField(
  place: HTMLElement,
  attributes: Attributes,
  { draft, readOnly, maxLength, onChange }: FieldOptions,
): Promise<Box> {
  let held = draft;
  // biome-ignore lint/correctness/noComponentHookFactories: one page, one field
  function Field() {
    const [text, setText] = usePreactState(draft);
    return preactElement('textarea', {
      ...attributes,
      value: text,
      readOnly,
      maxLength,
      onInput: (event) => {
        held = (event.currentTarget as HTMLTextAreaElement).value;
        setText(held);
        onChange();
      },
    });
  }
  preactRender(preactElement(Field, null), place);
  const field = await fieldIn(place);
  return { model: () => held, element: () => field };
}

/** The same with Vue. */
export async function startVueField(
  place: HTMLElement,
  attributes: Attributes,
  { draft, readOnly, maxLength, onChange }: FieldOptions,
): Promise<Box> {
  const text = ref(draft);
  createApp({
    setup: () => () =>
      h('textarea', {
        ...attributes,
        value: text.value,
        readonly: readOnly,
        maxlength: maxLength,
        onInput: (event: InputEvent) => {
          text.value = (event.target as HTMLTextAreaElement).value;
          onChange();
        },
      }),
  }).mount(place);
  const field = await fieldIn(place);
  return { model: () => text.value, element: () => field };
}
