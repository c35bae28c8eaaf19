import { Textarea } from '../../../ui/govuk/textarea.tsx'

/** What is not sent yet, and notes that never leave this device. Both need script, and are not offered without. */
export const OwnNotes = () => (
  <div class="gt-typed">
    <div class="gt-after" data-unsent role="status"></div>
    <h2 class="gt-h2">Notes for yourself</h2>
    <Textarea
      name="private"
      label="Only you see these"
      hint="They stay on this device and are never sent. They go when you press Leave."
      rows={3}
    />
  </div>
)
