import { useEffect } from 'preact/hooks';
import { ActionList } from '../../components/list/ActionList.tsx';
import type { ListPlace } from '../../components/list/list-place.ts';
import { PageOffer } from '../../components/list/PageOffer.tsx';
import { copyText } from '../../components/ui/copy-text.ts';
import { useI18n } from '../../components/ui/i18n.ts';
import { type NoticeText, useNotice } from '../../components/ui/Notice.tsx';
import { isAsideForGood } from '../../utils/actions/put-aside.ts';
import type { ListedLead } from '../../utils/feeds/leads.ts';
import type { Question } from '../../utils/history/attempts.ts';
import { captureTab, isMailPage, openReview } from '../../utils/platform/pages/capture.ts';
import {
  openAdding,
  openOptions,
  openPanel,
  openPublishers,
  openRecord,
  openTab,
} from '../../utils/platform/pages/open.ts';
import { LazyOffers } from '../offers/LazyOffers.tsx';
import type { OnFollowed } from '../offers/use-following.ts';
import { isPage, mayHoldAction, offerOf, offersPage, withoutKept } from './here/offer-of.ts';
import { useAnswered } from './here/use-answered.ts';
import { useFollowHere } from './here/use-follow-here.ts';
import { useHere } from './here/use-here.ts';
import type { Popup, PopupState } from './popup-state.ts';
import type { OwnMarksState } from './tools/own-changes.ts';

interface Props {
  popup: Popup;
  state: PopupState;
  /** where the person was in the list, and what keeps it while an action is open */
  place: ListPlace | undefined;
  onPlace(place: ListPlace): void;
  /** what the person wished for single actions, and what was said of it last */
  own: OwnMarksState;
  /** can it go on in the panel beside the page? */
  isPopup: boolean;
}

/** Is the list empty, so that publishers are offered, who tell themselves what came of a press? */
const hasOffers = ({ first, leads }: PopupState) =>
  first.lines.length === 0 && !leads?.lines.length;

type AsksProps = Pick<Props, 'popup' | 'state'> & { onNotice(notice: NoticeText): void };

/** What the person is asked about what they did, and what they have still to paste. */
function Asks({ popup, state, onNotice }: AsksProps) {
  const { t } = useI18n();
  const { asking, copied, done, first, questions, asides } = state;
  if (!asking) return null;
  const copy = async (text: string) => {
    const isCopied = await copyText(text);
    if (!isCopied) onNotice({ text: t('said.copyFailed'), refused: true });
    return isCopied;
  };
  // Of what is not for the person, the action itself asks, should they open it.
  const isHidden = ({ newest }: Question) => isAsideForGood(asides, newest.action);
  return (
    <>
      <asking.PastePart first={copied} onCopy={copy} />
      <asking.AskPart
        today={state.day}
        questions={questions.filter((one) => !isHidden(one))}
        onQuestions={(left) => popup.setQuestions([...left, ...questions.filter(isHidden)])}
        onDone={popup.noteDone}
        onOpen={(id, panel) => void popup.open(id, panel)}
        lines={first.lines.filter(({ id }) => !done.has(id))}
      />
    </>
  );
}

/** Reads the page in front, and opens what was read to be looked through. */
async function addPageIn(tab: PopupState['tab']): Promise<void> {
  const source = tab && (await captureTab(tab));
  // Where no extension may read, the review says what to do, and takes a file or pasted text.
  const at = tab?.url;
  const url = at?.protocol === 'https:' && !isMailPage(at) ? { url: at.href } : {};
  await openReview(source ?? { lines: [], warnings: [], ...url });
  window.close();
}

/** Says once what came of a change in an action that was open. */
function useSaid({ said, onHeard }: OwnMarksState, show: (notice: NoticeText) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is said once
  useEffect(() => {
    if (!said) return;
    show(said);
    onHeard();
  }, [said]);
}

/** The list of actions, with the offers for the page in the current tab. */
export function ListView({ popup, state, place, onPlace, isPopup, own }: Props) {
  const { first, tab, day } = state;
  const [notice, setNotice] = useNotice();
  useSaid(own, setNotice);
  const onFollowed: OnFollowed = ({ actions, leads }) => {
    if (actions > 0) void popup.readWhole();
    if (leads > 0) void popup.readLeads();
  };
  useAnswered(!hasOffers(state), setNotice);
  const here = useHere(state.page);
  const { follow, ...following } = useFollowHere(setNotice, onFollowed);
  const offer = following.isDone ? undefined : offerOf(here, state.kept);

  const addPage = () => void addPageIn(tab);
  const openLead = async (lead: ListedLead) => {
    // Chromium closes the popup with the tab that opens, so this comes first.
    await popup.seeLeads([lead.url]);
    // The reader of texts is loaded when there is one.
    const isOpen =
      lead.isWhole && (await import('./read-lead.ts').then((one) => one.reviewLead(lead)));
    if (!isOpen) await openTab(lead.url);
    window.close();
  };
  return (
    <ActionList
      actions={first.lines}
      counts={first.whole ? undefined : first.counts}
      onWhole={popup.readWhole}
      leads={
        state.leads
          ? {
              leads: withoutKept(state.leads, state.kept),
              onOpen: (lead) => void openLead(lead),
              onPage: ({ isWhole: _, ...lead }) => void openLead(lead),
              onAll: () => void popup.readLeads(),
              onSeen: (urls) => void popup.seeLeads(urls),
            }
          : undefined
      }
      offers={
        <LazyOffers
          today={day}
          onFollowed={(brought, text) => {
            // What came takes the place of the offers, so its words stand above it.
            if (brought.actions + brought.leads > 0) setNotice({ text, done: true });
            onFollowed(brought, text);
          }}
        />
      }
      notice={notice}
      asks={<Asks {...{ popup, state }} onNotice={setNotice} />}
      interests={state.interests}
      marks={{ asides: state.asides, reminders: state.reminders, ...own }}
      news={state.unseen}
      banner={
        offer && (
          <PageOffer
            offer={offer}
            isBusy={following.isBusy}
            onFollow={follow}
            onOpen={(id) => void popup.open(id)}
            onAdd={addPage}
          />
        )
      }
      {...{ place, onPlace, today: day, done: state.done }}
      onPanel={isPopup ? () => void openPanel(tab).then(() => window.close()) : undefined}
      onOpen={(id) => void popup.open(id)}
      onOptions={() => void openOptions()}
      onRecord={() => void openRecord()}
      onFindSource={() => void openPublishers().then(() => window.close())}
      onAddOther={() => void openAdding()}
      onAdd={addPage}
      hasMessage={state.page?.hasMessage}
      canAdd={isPage(here)}
      isAddWorthy={!offersPage(offer) && mayHoldAction(state.page)}
    />
  );
}
