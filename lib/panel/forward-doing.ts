import type { Doing } from './doing';

/** The actions of `doing.ts`, callable before that has been loaded: what is clicked in that moment happens right after. */
export function forwardDoing(doing: () => Promise<Doing>): Doing['actions'] {
  type Actions = Doing['actions'];
  const actions = async (): Promise<Actions> => (await doing()).actions;
  return {
    award: async (...given) => (await actions()).award(...given),
    revoke: async (...given) => (await actions()).revoke(...given),
    undo: async (...given) => (await actions()).undo(...given),
    tryAgain: async (...given) => (await actions()).tryAgain(...given),
    togglePin: (...given) => void actions().then((all) => all.togglePin(...given)),
    rememberHolder: (...given) => void actions().then((all) => all.rememberHolder(...given)),
    setWritesComment: (...given) => void actions().then((all) => all.setWritesComment(...given)),
    dismissToast: (...given) => void actions().then((all) => all.dismissToast(...given)),
    loadKeySettings: async () => (await actions()).loadKeySettings(),
    openKeySettings: () => void actions().then((all) => all.openKeySettings()),
    openLabelPicker: (...given) => void actions().then((all) => all.openLabelPicker(...given)),
    closeLabelPicker: () => void actions().then((all) => all.closeLabelPicker()),
    retryLabelCatalogue: (...given) => void actions().then((all) => all.retryLabelCatalogue(...given)),
    addLabel: async (...given) => (await actions()).addLabel(...given),
    removeLabel: async (...given) => (await actions()).removeLabel(...given),
    loadHelpCenters: (...given) => void actions().then((all) => all.loadHelpCenters(...given)),
    invite: async (...given) => (await actions()).invite(...given),
    beginInvitation: () => void actions().then((all) => all.beginInvitation()),
    forgetInvitation: () => void actions().then((all) => all.forgetInvitation()),
    openParking: () => void actions().then((all) => all.openParking()),
    closeParking: () => void actions().then((all) => all.closeParking()),
    park: async (...given) => (await actions()).park(...given),
    unpark: async (...given) => (await actions()).unpark(...given),
    loadFacts: (...given) => void actions().then((all) => all.loadFacts(...given)),
    askEarned: async (...given) => (await actions()).askEarned(...given),
    warningsFor: async (...given) => (await actions()).warningsFor(...given),
    setFairPlay: (...given) => void actions().then((all) => all.setFairPlay(...given)),
    setSuggestions: (...given) => void actions().then((all) => all.setSuggestions(...given)),
  };
}
