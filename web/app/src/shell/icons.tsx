import { Icon } from "../lib/icons.tsx";

export const StarIcon = () => <Icon><path d="m10 3 2.1 4.4 4.9.7-3.5 3.4.8 4.8-4.3-2.3-4.3 2.3.8-4.8L3 8.1l4.9-.7z" /></Icon>;
export const DotsIcon = () => <Icon><path d="M5 10h.01M10 10h.01M15 10h.01" strokeWidth="2.6" /></Icon>;
export const FilterIcon = () => <Icon><path d="M3.5 5.5h13M6 10h8M8.5 14.5h3" /></Icon>;
export const LinesIcon = () => <Icon><path d="M3.5 4.5h13M3.5 8.2h13M3.5 11.8h13M3.5 15.5h13" /></Icon>;
export const InboxIcon = () => <Icon><path d="M3.5 11.5 5.5 4.5h9l2 7v4h-13zM3.5 11.5H7a3 3 0 0 0 6 0h3.5" /></Icon>;
export const ThreadIcon = () => <Icon><path d="M3.5 4.5h10v7h-6l-4 3zM16.5 8.5v8l-3-2.5H9" /></Icon>;
export const EnvelopeIcon = () => <Icon><rect x="3" y="4.5" width="14" height="11" rx="1.5" /><path d="m3.5 6 6.5 5 6.5-5" /></Icon>;
export const CaretIcon = () => <Icon><path d="m6.5 8 3.5 3.5L13.5 8" /></Icon>;
export const KeyboardIcon = () => <Icon><rect x="2.5" y="5.5" width="15" height="9.5" rx="1.5" /><path d="M5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M7 12h6" /></Icon>;
export const SlidersIcon = () => <Icon><circle cx="12.5" cy="6.5" r="2" /><circle cx="7.5" cy="13.5" r="2" /><path d="M3.5 6.5h7M14.5 6.5h2M3.5 13.5h2M9.5 13.5h7" /></Icon>;
