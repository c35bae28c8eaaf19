import { toggle } from './toggle.ts'

const said = 'h2, legend, label, .govuk-hint, .gt-p, .gt-meta'

/**
 * Lets the browser read aloud what is on the screen, in the language of each text. Only by voices of the device itself:
 * others would be sent what is asked. Where there is none in the language of the page, nothing is offered.
 */
export function offerToRead(form: HTMLFormElement): void {
  const buttons = [...form.querySelectorAll<HTMLButtonElement>('[data-answer-read]')]
  if (buttons.length === 0 || !('speechSynthesis' in window)) return
  const offer = () => toggle('[data-answer-read]', voiceFor(document.documentElement.lang) !== undefined)
  speechSynthesis.addEventListener?.('voiceschanged', offer)
  offer()
  const show = (isReading: boolean) => {
    for (const button of buttons) {
      const words = isReading ? button.dataset.answerStop : button.dataset.answerRead
      button.textContent = words ?? ''
    }
  }
  const stop = () => {
    speechSynthesis.cancel()
    show(false)
  }
  for (const button of buttons) {
    button.addEventListener('click', () => {
      if (speechSynthesis.speaking) return stop()
      const texts = textsIn(form)
      texts.forEach((text, i) => {
        const utterance = utter(text)
        if (i === texts.length - 1) utterance.addEventListener('end', () => show(false))
        speechSynthesis.speak(utterance)
      })
      show(texts.length > 0)
    })
  }
  addEventListener('pagehide', stop)
}

const languageOf = (tag: string) => tag.toLowerCase().split('-')[0]

function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const own = speechSynthesis.getVoices().filter(voice => voice.localService)
  const alike = own.filter(voice => languageOf(voice.lang) === languageOf(language))
  return alike.find(voice => voice.lang.toLowerCase() === language.toLowerCase()) ?? alike[0]
}

/** What can be seen, each text once and in its order. */
function textsIn(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(said)].filter(
    each => each.offsetParent !== null && !each.parentElement?.closest(said) && wordsOf(each) !== '',
  )
}

const wordsOf = ({ textContent }: Element) => (textContent ?? '').replace(/\s+/g, ' ').trim()

function utter(element: HTMLElement): SpeechSynthesisUtterance {
  const language = element.closest<HTMLElement>('[lang]')?.lang || document.documentElement.lang
  const utterance = new SpeechSynthesisUtterance(wordsOf(element))
  utterance.lang = language
  utterance.voice = voiceFor(language) ?? null
  return utterance
}
