import './LetterSheet.css';

/** Labels of 99.1 × 38.1 mm, fourteen on a sheet of A4, as they are sold everywhere (Avery L7163). */
export function LabelSheet({ addresses }: { addresses: string[] }) {
  return (
    <article class="sheet labels" data-paper="A4">
      {addresses.map((address) => (
        <address key={address} class="label-cell" dir="auto">
          {address}
        </address>
      ))}
    </article>
  );
}
