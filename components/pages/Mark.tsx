/** Deskside's mark, drawn as `docs/images/icon-small.svg`: a page, and the panel beside it. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
      <rect width="16" height="16" rx="3.5" fill="#3a53c5" />
      <rect x="2" y="3" width="7" height="10" rx="1.5" fill="#8fa2f5" />
      <rect x="10" y="3" width="4" height="10" rx="1.5" fill="#ffffff" />
    </svg>
  );
}
