import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icons';

interface NoticeProps {
  icon: IconName;
  title: string;
  text: string;
  children?: ComponentChildren;
}

/** The whole panel saying one thing, calmly. */
export function Notice({ icon, title, text, children }: NoticeProps) {
  return (
    <div class="notice-page">
      <span class="notice-icon">
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      <p class="quiet">{text}</p>
      {children}
    </div>
  );
}
